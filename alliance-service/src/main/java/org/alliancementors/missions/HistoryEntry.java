package org.alliancementors.missions;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
 * @param details what else is known of it, such as the grounds of a decision: names of fields and their values, no personal data
 */
public record HistoryEntry(
        Happening what,
        Instant at,
        Source source,
        long seq,
        @Nullable Integer attempt,
        @Nullable MentorId mentor,
        @Nullable String reason,
        Map<String, String> details) {

    /** Keeps a copy of the details, sorted by name. */
    public HistoryEntry {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** One of which nothing else is known. */
    public HistoryEntry(
            Happening what,
            Instant at,
            Source source,
            long seq,
            @Nullable Integer attempt,
            @Nullable MentorId mentor,
            @Nullable String reason) {
        this(what, at, source, seq, attempt, mentor, reason, Map.of());
    }

    HistoryEntry with(Map<String, String> known) {
        return new HistoryEntry(what, at, source, seq, attempt, mentor, reason, known);
    }

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
        /** Mails to the initiator go again. */
        INITIATOR_REACHABLE,
        /** A time for an appointment was proposed. */
        APPOINTMENT_PROPOSED,
        /** A proposed time is off. */
        APPOINTMENT_REFUSED,
        /** An appointment was agreed. */
        APPOINTMENT_SCHEDULED,
        /** An appointment was agreed for another time. */
        APPOINTMENT_MOVED,
        /** An agreed appointment is off. */
        APPOINTMENT_CANCELLED,
        /** An appointment took place. */
        APPOINTMENT_HELD,
        /** The mentor was asked for the report. */
        REPORT_ASKED,
        /** The mentor reported. */
        REPORT_GIVEN,
        /** It is done. */
        COMPLETED,
        /** The initiator was asked for feedback. */
        FEEDBACK_ASKED,
        /** The initiator gave feedback. */
        FEEDBACK_GIVEN,
        /** The initiator was asked what has come of it. */
        FOLLOW_UP_ASKED,
        /** The initiator told what has come of it. */
        FOLLOW_UP_ANSWERED,
        /** The link to the status page was lost and is sent once more. */
        STATUS_LINK_ASKED,
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
