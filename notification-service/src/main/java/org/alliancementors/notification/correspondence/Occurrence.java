package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/** What other services tell, as far as it concerns mails. */
public sealed interface Occurrence {

    /** Asked for by somebody who has yet to confirm the address. */
    record Submitted(MissionReference reference, Instant confirmBefore) implements Occurrence {}

    /**
     * Wanted for certain.
     *
     * @param reference what people quote
     * @param day the one day for which it is wanted, or null where there are several
     */
    record Requested(MissionReference reference, @Nullable LocalDate day) implements Occurrence {

        /** For no particular day. */
        public Requested(MissionReference reference) {
            this(reference, null);
        }
    }

    /**
     * Wanted differently from now on. Calls for no mail: matching tells whose offer ends by it. What a mail shows of the mission
     * has to be asked for anew.
     *
     * @param at since when
     * @param day the one day for which it is wanted from now on, or null where there are several
     */
    record Amended(Instant at, @Nullable LocalDate day) implements Occurrence {

        /** For no particular day. */
        public Amended(Instant at) {
            this(at, null);
        }
    }

    /**
     * The link to the status page is wanted once more. Changes nothing of what is known; asking again is another wish.
     *
     * @param number counts the wishes, from 1
     */
    record StatusLinkAsked(int number) implements Occurrence {}

    /** Will not take place. */
    record Cancelled(Cancellation by) implements Occurrence {}

    /** Something about one attempt to find a mentor. */
    sealed interface OfAttempt extends Occurrence {

        /** Number of the attempt, from 1. */
        int attempt();

        /** Who is or was asked. */
        MentorId mentor();
    }

    /** A mentor is asked. */
    record Assigned(int attempt, MentorId mentor, Instant remindAt, Instant expiresAt) implements OfAttempt {}

    /** The mentor said yes. */
    record Accepted(int attempt, MentorId mentor) implements OfAttempt {}

    /** The mentor took the yes back at once and is asked as before. */
    record Reopened(int attempt, MentorId mentor, Instant remindAt, Instant expiresAt) implements OfAttempt {}

    /** The mentor said no, before or after a yes. */
    record Declined(int attempt, MentorId mentor) implements OfAttempt {}

    /** The mentor did not answer in time. */
    record Expired(int attempt, MentorId mentor) implements OfAttempt {}

    /** Taken back, not by the mentor. */
    record Withdrawn(int attempt, MentorId mentor, Withdrawal why) implements OfAttempt {}

    /** The mentor who stood by has this attempt now, as if they had said yes to it. */
    record SteppedIn(int standby, int attempt, MentorId mentor) implements OfAttempt {}

    /** Nobody can be asked at present. */
    record Unmatched() implements Occurrence {}

    /** Something about a second mentor, before they step in. */
    sealed interface OfStandby extends Occurrence {

        /** Number of the stand-by, from 1. */
        int standby();

        /** Who is or was asked. */
        MentorId mentor();
    }

    /** A mentor is asked to stand by. */
    record StandbyAsked(int standby, MentorId mentor, Instant expiresAt) implements OfStandby {}

    /** The mentor stands by. */
    record StandbyAgreed(int standby, MentorId mentor) implements OfStandby {}

    /** The mentor does not stand by, or no longer. */
    record StandbyEnded(int standby, MentorId mentor, Ending how) implements OfStandby {}

    /** The mission is done. */
    record Completed() implements Occurrence {}

    /** Something about one appointment. Carries the mentor, since the search may be told later than the appointment. */
    sealed interface OfAppointment extends Occurrence {

        /** Which appointment. */
        AppointmentId appointment();

        /** The mission's mentor. */
        MentorId mentor();
    }

    /**
     * A time is proposed.
     *
     * @param number counts the proposals for this appointment, from 1
     * @param waitingFor who has yet to agree
     * @param move whether something else is agreed until then
     */
    record Proposed(
            AppointmentId appointment,
            MentorId mentor,
            int number,
            Party by,
            Set<Party> waitingFor,
            boolean move,
            Meeting meeting)
            implements OfAppointment {}

    /** A proposal is off; what was agreed before stays. */
    record ProposalRefused(AppointmentId appointment, MentorId mentor, int number, Party by, Appointment.Fate why)
            implements OfAppointment {}

    /**
     * Both sides have agreed.
     *
     * @param sequence grows with every change to what was agreed, from 0
     * @param press whether the media office wants to know
     */
    record Scheduled(AppointmentId appointment, MentorId mentor, int sequence, Meeting meeting, boolean press)
            implements OfAppointment {}

    /** Both sides have agreed to something else than before. */
    record Moved(AppointmentId appointment, MentorId mentor, int sequence, Meeting meeting, boolean press)
            implements OfAppointment {}

    /** What was agreed is off. */
    record CalledOff(
            AppointmentId appointment, MentorId mentor, int sequence, Meeting meeting, CallingOff why, boolean press)
            implements OfAppointment {}

    /** It took place. */
    record Held(AppointmentId appointment, MentorId mentor) implements OfAppointment {}

    /** Something about the questions that follow a mission. */
    sealed interface OfAftermath extends Occurrence {}

    /** The mentor is asked how it went; from the second time on a reminder. */
    record ReportAsked(MentorId mentor, int number) implements OfAftermath {}

    /** The mentor said how it went. */
    record ReportGiven() implements OfAftermath {}

    /** The initiator is asked whether it helped; from the second time on a reminder. */
    record FeedbackAsked(int number) implements OfAftermath {}

    /** The initiator said whether it helped. */
    record FeedbackGiven() implements OfAftermath {}

    /** The initiator is asked what came of it, so many months after the end. */
    record FollowUpAsked(int months) implements OfAftermath {}

    /** The initiator said what came of it. */
    record FollowUpAnswered(int months) implements OfAftermath {}

    /** Why something agreed is off. */
    enum CallingOff {
        /** The mentor. */
        BY_MENTOR,
        /** The initiator. */
        BY_INITIATOR,
        /** The desk. */
        BY_DESK,
        /** The whole mission is over. */
        WITH_MISSION,
        /** Somebody else is the mission's mentor, or will be, and is asked for the same time. */
        MENTOR_CHANGED
    }

    /** Who ended a mission. */
    enum Cancellation {
        /** The initiator. */
        BY_INITIATOR,
        /** The desk. */
        BY_DESK,
        /** Nobody: the address was not confirmed in time. */
        NOT_CONFIRMED
    }

    /** Why an assignment was taken back. */
    enum Withdrawal {
        /** The mission itself has ended: nobody is looked for any more. */
        MISSION_CANCELLED,
        /** The mission was moved or is wanted differently. */
        MISSION_CHANGED,
        /** The desk decided otherwise. */
        BY_DESK,
        /** It lies with the mentor: left, or out of reach. */
        OF_MENTOR
    }

    /** How a stand-by ended. */
    enum Ending {
        /** The mentor said no. */
        DECLINED,
        /** The mentor did not answer in time. */
        EXPIRED,
        /** Somebody else decided. */
        LET_GO
    }
}
