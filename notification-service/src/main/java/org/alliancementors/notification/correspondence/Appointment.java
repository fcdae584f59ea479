package org.alliancementors.notification.correspondence;

import java.util.Set;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one appointment.
 *
 * @param id which one
 * @param mentor with whom, by the latest word
 * @param standing how it stands
 * @param sequence of the latest agreement or its end, -1 before the first
 * @param agreed what is agreed or was held, or null where nothing is, or a build that kept no such thing heard of it
 * @param proposal the latest one, or null where none was made since the last agreement
 */
public record Appointment(
        AppointmentId id,
        MentorId mentor,
        Standing standing,
        int sequence,
        @Nullable Meeting agreed,
        @Nullable Proposal proposal) {

    /** Before anything is agreed. */
    static final int NOTHING_AGREED = -1;

    /** How an appointment stands. */
    public enum Standing {
        /** Nothing is agreed, or not any more. */
        PROPOSED,
        /** Agreed by both sides. */
        AGREED,
        /** Called off. */
        CANCELLED,
        /** Over. */
        HELD
    }

    /** What became of a proposal that was not agreed to. */
    public enum Fate {
        /** It waits for answers. */
        OPEN,
        /** Somebody cannot. */
        REFUSED,
        /** Who made it took it back. */
        TAKEN_BACK,
        /** Another one was made instead. */
        REPLACED
    }

    /**
     * A time that somebody proposed.
     *
     * @param number counts the proposals, from 1
     * @param by who proposed it
     * @param waitingFor who has yet to agree
     * @param fate what became of it
     * @param meeting when and how
     */
    public record Proposal(int number, Party by, Set<Party> waitingFor, Fate fate, Meeting meeting) {

        /** Keeps a copy. */
        public Proposal {
            waitingFor = Set.copyOf(waitingFor);
        }

        Proposal now(Fate next) {
            return new Proposal(number, by, waitingFor, next, meeting);
        }
    }

    Appointment proposed(MentorId with, Proposal next) {
        var now = standing == Standing.CANCELLED ? Standing.PROPOSED : standing;
        return new Appointment(id, with, now, sequence, agreed, next);
    }

    /** The proposal has come to this; the same where there is none with this number. */
    Appointment refused(int number, Fate fate) {
        return proposal == null || proposal.number() != number
                ? this
                : new Appointment(id, mentor, standing, sequence, agreed, proposal.now(fate));
    }

    Appointment agreed(MentorId with, int at, Meeting meeting) {
        return new Appointment(id, with, Standing.AGREED, at, meeting, null);
    }

    Appointment calledOff(MentorId with, int at) {
        return new Appointment(id, with, Standing.CANCELLED, at, null, null);
    }

    Appointment held(MentorId with) {
        return new Appointment(id, with, Standing.HELD, sequence, agreed, null);
    }
}
