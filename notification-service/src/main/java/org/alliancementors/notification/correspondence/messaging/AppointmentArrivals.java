package org.alliancementors.notification.correspondence.messaging;

import java.util.Set;
import org.alliancementors.events.missions.AppointmentCancelled;
import org.alliancementors.events.missions.AppointmentHeld;
import org.alliancementors.events.missions.AppointmentMoved;
import org.alliancementors.events.missions.AppointmentProposed;
import org.alliancementors.events.missions.AppointmentRefused;
import org.alliancementors.events.missions.AppointmentScheduled;
import org.alliancementors.notification.correspondence.Appointment.Fate;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;

/** Translates what is told of appointments into what it means for mails. */
final class AppointmentArrivals {

    private AppointmentArrivals() {}

    static Occurrence occurrence(AppointmentProposed e) {
        return new Occurrence.Proposed(
                e.appointment(),
                e.mentor(),
                e.number(),
                e.by(),
                Set.copyOf(e.waitingFor()),
                e.move(),
                new Meeting(e.kind(), e.format(), e.from(), e.to(), e.postalCode()));
    }

    static Occurrence occurrence(AppointmentRefused e) {
        var why = switch (e.reason()) {
            case NOT_POSSIBLE -> Fate.REFUSED;
            case TAKEN_BACK -> Fate.TAKEN_BACK;
            case REPLACED -> Fate.REPLACED;
        };
        return new Occurrence.ProposalRefused(e.appointment(), e.mentor(), e.number(), e.by(), why);
    }

    static Occurrence occurrence(AppointmentScheduled e) {
        return new Occurrence.Scheduled(
                e.appointment(),
                e.mentor(),
                e.sequence(),
                new Meeting(e.kind(), e.format(), e.from(), e.to(), e.postalCode()),
                e.press());
    }

    static Occurrence occurrence(AppointmentMoved e) {
        return new Occurrence.Moved(
                e.appointment(),
                e.mentor(),
                e.sequence(),
                new Meeting(e.kind(), e.format(), e.from(), e.to(), e.postalCode()),
                e.press());
    }

    static Occurrence occurrence(AppointmentCancelled e) {
        var why = switch (e.reason()) {
            case BY_MENTOR -> CallingOff.BY_MENTOR;
            case BY_INITIATOR -> CallingOff.BY_INITIATOR;
            case BY_DESK -> CallingOff.BY_DESK;
            case MISSION_CANCELLED -> CallingOff.WITH_MISSION;
            case MENTOR_CHANGED -> CallingOff.MENTOR_CHANGED;
        };
        return new Occurrence.CalledOff(
                e.appointment(),
                e.mentor(),
                e.sequence(),
                new Meeting(e.kind(), null, e.from(), e.to(), null),
                why,
                e.press());
    }

    static Occurrence occurrence(AppointmentHeld e) {
        return new Occurrence.Held(e.appointment(), e.mentor());
    }
}
