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
    record Assigned(int attempt, MentorId mentor, Instant expiresAt) implements OfAttempt {}

    /** The mentor said yes. */
    record Accepted(int attempt, MentorId mentor) implements OfAttempt {}

    /** The mentor said no, before or after a yes. */
    record Declined(int attempt, MentorId mentor) implements OfAttempt {}

    /** The mentor did not answer in time. */
    record Expired(int attempt, MentorId mentor) implements OfAttempt {}

    /**
     * Taken back, not by the mentor.
     *
     * @param missionOver whether the mission itself has ended, so that nobody is looked for any more
     */
    record Withdrawn(int attempt, MentorId mentor, boolean missionOver) implements OfAttempt {}

    /** Nobody can be asked at present. */
    record Unmatched() implements Occurrence {}

    /** Who ended a mission. */
    enum Cancellation {
        /** The initiator. */
        BY_INITIATOR,
        /** The desk. */
        BY_DESK,
        /** Nobody: the address was not confirmed in time. */
        NOT_CONFIRMED
    }
}
