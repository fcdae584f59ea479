package org.alliancementors.missions;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;

/** What the search for a mentor tells about a mission, in the words of this service. */
public sealed interface AssignmentNews {

    /** Number in the search's sequence of this mission, from 1. */
    long seq();

    /** When it happened, by the clock of the search. */
    Instant at();

    /**
     * A mentor was asked.
     *
     * @param seq number of the event
     * @param at when
     * @param offer who, and until when
     * @param grounds on which they were chosen: round, policy version, points, distance; empty where nothing is known
     */
    record Offered(long seq, Instant at, Offer offer, Map<String, String> grounds) implements AssignmentNews {

        /** Copies the grounds. */
        public Offered {
            grounds = Map.copyOf(grounds);
        }
    }

    /** The mentor said yes. */
    record Accepted(long seq, Instant at, int attempt, MentorId mentor) implements AssignmentNews {}

    /** An attempt was left: refused, not answered or taken back; the search goes on. */
    record Left(long seq, Instant at, int attempt, MentorId mentor, Cause cause, String reason)
            implements AssignmentNews {

        /** How an attempt is left. */
        public enum Cause {
            /** The mentor said no. */
            DECLINED,
            /** The mentor did not answer in time. */
            EXPIRED,
            /** Taken back, not by the mentor. */
            WITHDRAWN
        }
    }

    /** The mentor took the yes back at once: they are asked again, with the time to answer that they had. */
    record Reopened(long seq, Instant at, Offer offer) implements AssignmentNews {}

    /** Somebody was asked to stand by. */
    record StandbyAsked(long seq, Instant at, Standby standby) implements AssignmentNews {}

    /** They stand by. */
    record StandbyAgreed(long seq, Instant at, int number, MentorId mentor) implements AssignmentNews {}

    /** They stand by no more, or never did. */
    record StandbyEnded(long seq, Instant at, int number, MentorId mentor, String reason) implements AssignmentNews {}

    /** The mentor fell out, and who stood by is the mission's mentor, having accepted this attempt. */
    record SteppedIn(long seq, Instant at, int attempt, MentorId mentor) implements AssignmentNews {}

    /**
     * Nobody can be asked at present.
     *
     * @param seq number of the event
     * @param at when
     * @param attempts how many attempts there were
     * @param grounds why the others were not asked: how many for each reason
     */
    record Unmatched(long seq, Instant at, int attempts, Map<String, String> grounds) implements AssignmentNews {

        /** Copies the grounds. */
        public Unmatched {
            grounds = Map.copyOf(grounds);
        }
    }
}
