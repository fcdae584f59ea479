package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;

/** What other services tell, as far as it concerns mails. */
public sealed interface Occurrence {

    /** Asked for by somebody who has yet to confirm the address. */
    record Submitted(MissionReference reference, Instant confirmBefore) implements Occurrence {}

    /** Wanted for certain. */
    record Requested(MissionReference reference) implements Occurrence {}

    /**
     * Wanted differently from now on. Calls for no mail: matching tells whose offer ends by it. What a mail shows of the mission
     * has to be asked for anew.
     *
     * @param at since when
     */
    record Amended(Instant at) implements Occurrence {}

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
