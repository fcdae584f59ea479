package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOERTEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.appointments.Agreed;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Proposal;
import org.alliancementors.missions.appointments.Slot;

/** Missions whose mentor meets the alliance for two hours. */
public final class MeetingsFixture {

    private static final Duration LENGTH = Duration.ofHours(2);

    private MeetingsFixture() {}

    /** With a time that is proposed and waits for the initiator. */
    public static Mission proposed(Mission mission, String id, Instant from) {
        var open = new Proposal(1, onSite(from), Party.MENTOR, List.of(Party.INITIATOR), MENTOR);
        return with(
                mission,
                new Appointment(
                        new AppointmentId(id),
                        AppointmentKind.PLANNING,
                        State.PROPOSED,
                        0,
                        null,
                        open,
                        1,
                        null,
                        0,
                        List.of()));
    }

    /** With a time on site that both agreed on. */
    public static Mission agreed(Mission mission, String id, Instant from) {
        return agreed(mission, id, onSite(from));
    }

    /** With a time that both agreed on. */
    public static Mission agreed(Mission mission, String id, Slot slot) {
        return with(mission, id, State.AGREED, slot);
    }

    /** With what was agreed called off. */
    public static Mission calledOff(Mission mission, String id, Instant from) {
        return with(mission, id, State.CANCELLED, onSite(from));
    }

    /** With a meeting on site that has taken place. */
    public static Mission held(Mission mission, String id, Instant from) {
        return with(mission, id, State.HELD, onSite(from));
    }

    /** Two hours in Nörten-Hardenberg. */
    public static Slot onSite(Instant from) {
        return new Slot(from, from.plus(LENGTH), Format.ON_SITE, NOERTEN);
    }

    /** Two hours in front of a screen. */
    public static Slot online(Instant from) {
        return new Slot(from, from.plus(LENGTH), Format.ONLINE, null);
    }

    private static Mission with(Mission mission, String id, State state, Slot slot) {
        return with(
                mission,
                new Appointment(
                        new AppointmentId(id),
                        AppointmentKind.EVENT,
                        state,
                        1,
                        new Agreed(slot, MENTOR, 1, 1),
                        null,
                        1,
                        null,
                        1,
                        List.of()));
    }

    private static Mission with(Mission mission, Appointment changed) {
        var others =
                mission.appointments().all().stream().filter(one -> !one.id().equals(changed.id()));
        return mission.with(new Appointments(
                Stream.concat(others, Stream.of(changed)).toList(),
                mission.appointments().owed()));
    }
}
