package org.alliancementors.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a mission, for the desk.
 *
 * @param what what happened
 * @param at when, by the clock of whoever made the event
 * @param source whose sequence the event belongs to
 * @param seq number of the event in that sequence, from 1
 * @param attempt attempt of the search, or null where it is about none
 * @param mentor the mentor concerned, or null
 * @param reason code of the reason, or null
 */
public record HistoryEntry(
        Happening what,
        Instant at,
        Source source,
        long seq,
        @Nullable Integer attempt,
        @Nullable MentorId mentor,
        @Nullable String reason) {

    /** What can happen. */
    public enum Happening {
        /** Asked for, to be confirmed by mail. */
        SUBMITTED,
        /** Certain, because it was confirmed or came from a trusted client. */
        REQUESTED,
        /** Wanted differently. */
        AMENDED,
        /** A mentor was asked. */
        OFFERED,
        /** The mentor said yes. */
        ACCEPTED,
        /** The mentor took the yes back at once and is asked again. */
        REOPENED,
        /** The mentor said no. */
        DECLINED,
        /** The mentor did not answer in time. */
        EXPIRED,
        /** The assignment was taken back. */
        WITHDRAWN,
        /** Nobody can be asked; the desk has it. */
        UNMATCHED,
        /** Somebody was asked to stand by. */
        STANDBY_ASKED,
        /** They agreed. */
        STANDBY_AGREED,
        /** They do not, or no longer, stand by. */
        STANDBY_ENDED,
        /** Who stood by is the mentor. */
        STANDBY_STEPPED_IN,
        /** No mail reaches the initiator. */
        INITIATOR_UNREACHABLE,
        /** Ended. */
        CANCELLED
    }

    /** Whose events an entry comes from; the names are those of the topics. */
    public enum Source {
        /** This service's own. */
        MISSIONS,
        /** Those of the search for a mentor. */
        ASSIGNMENTS,
        /** Those about mails that did not arrive. */
        MAILS
    }
}
