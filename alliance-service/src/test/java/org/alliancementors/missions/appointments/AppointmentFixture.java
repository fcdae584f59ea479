package org.alliancementors.missions.appointments;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/** Appointments in every state, reached by commands only. */
public final class AppointmentFixture {

    /** A Monday noon in Germany. */
    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    /** Who has accepted. */
    public static final MentorId MENTOR = new MentorId("M07");

    /** The only appointment. */
    public static final AppointmentId ID = new AppointmentId("a-1");

    private AppointmentFixture() {}

    /** Two hours online, so many days from {@link #NOW}. */
    public static Slot inDays(int days) {
        var from = NOW.plus(Duration.ofDays(days));
        return new Slot(from, from.plus(Duration.ofHours(2)), Format.ONLINE, null);
    }

    /** A mission that a mentor has accepted. */
    public static Situation at(Instant now) {
        return new Situation(MENTOR, false, false, now);
    }

    /** A decision on these, at {@link #NOW}, with that mentor. */
    public static Arrangement deciding(Appointments appointments, @Nullable MentorId mentor, boolean over) {
        return new Arrangement(appointments, new Situation(mentor, over, false, NOW));
    }

    /** A situation that an appointment can be in. */
    public enum Standing {
        /** It was never proposed. */
        UNKNOWN,
        /** The mentor has proposed a time. */
        BY_MENTOR,
        /** The initiator has. */
        BY_INITIATOR,
        /** The desk has, and both have to agree. */
        BY_DESK,
        /** The open time was refused. */
        NOTHING_OPEN,
        /** Everybody agrees, the calendar is to be asked. */
        CONFIRMING,
        /** Agreed. */
        AGREED,
        /** Agreed, and the mentor has proposed another time. */
        MOVE_OPEN,
        /** Agreed, and everybody agrees on another time. */
        MOVE_CONFIRMING,
        /** Off. */
        CANCELLED,
        /** Took place. */
        HELD,
        /** Waits for the next mentor. */
        MENTOR_GONE,
        /** Off with its mission. */
        MISSION_OVER;

        /** Whether nobody has accepted the mission, or not any more. */
        public boolean withoutMentor() {
            return this == MENTOR_GONE || this == MISSION_OVER;
        }
    }

    /** The appointments in that situation. */
    public static Appointments standing(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> Appointments.NONE;
            case BY_MENTOR -> proposed(Party.MENTOR);
            case BY_INITIATOR -> proposed(Party.INITIATOR);
            case BY_DESK -> proposed(Party.DESK);
            case NOTHING_OPEN -> {
                var decision = decision(proposed(Party.MENTOR));
                decision.refuse(ID, 1, Party.INITIATOR);
                yield decision.appointments();
            }
            case CONFIRMING -> {
                var decision = decision(proposed(Party.MENTOR));
                decision.agree(ID, 1, Party.INITIATOR);
                yield decision.appointments();
            }
            case AGREED -> {
                var decision = decision(standing(Standing.CONFIRMING));
                decision.upkeep().confirm(ID, 1);
                yield decision.appointments();
            }
            case MOVE_OPEN -> {
                var decision = decision(standing(Standing.AGREED));
                decision.counter(ID, "key-2", inDays(11), Party.MENTOR);
                yield decision.appointments();
            }
            case MOVE_CONFIRMING -> {
                var decision = decision(standing(Standing.MOVE_OPEN));
                decision.agree(ID, 2, Party.INITIATOR);
                yield decision.appointments();
            }
            case CANCELLED -> {
                var decision = decision(standing(Standing.AGREED));
                decision.cancel(ID, Party.MENTOR);
                yield decision.appointments();
            }
            case HELD -> {
                var decision =
                        new Arrangement(standing(Standing.AGREED), at(inDays(10).to()));
                decision.upkeep().hold();
                yield decision.appointments();
            }
            case MENTOR_GONE -> {
                var decision = decision(standing(Standing.AGREED));
                decision.upkeep().mentorGone();
                yield decision.appointments();
            }
            case MISSION_OVER -> {
                var decision = decision(standing(Standing.AGREED));
                decision.upkeep().end();
                yield decision.appointments();
            }
        };
    }

    private static Appointments proposed(Party by) {
        var decision = decision(Appointments.NONE);
        decision.propose(ID, AppointmentKind.PLANNING, inDays(10), by);
        return decision.appointments();
    }

    private static Arrangement decision(Appointments appointments) {
        return deciding(appointments, MENTOR, false);
    }
}
