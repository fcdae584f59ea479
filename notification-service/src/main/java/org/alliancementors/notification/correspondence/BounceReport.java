package org.alliancementors.notification.correspondence;

import java.time.Instant;

/**
 * Somebody says that a mail did not arrive.
 *
 * @param messageId of the mail, as reported
 * @param kind for good or not
 * @param codes what the receiving server answered, without words
 * @param at when it was found out, as reported
 */
public record BounceReport(String messageId, Kind kind, Codes codes, Instant at) {

    /** Whether it is of use to write to the address again. */
    public enum Kind {
        /** It failed for good. */
        HARD,
        /** It is late, or failed for a reason that may pass. */
        SOFT
    }

    /** What became of a report. */
    public enum Receipt {
        /** The address is not written to any more. */
        APPLIED,
        /** It stands in the ledger. */
        NOTED,
        /** It was known, or what it says is overtaken. */
        REPEATED,
        /** It is about no mail that we sent, as far as it proves. */
        UNKNOWN,
        /** It is about a mail that went out too long ago. */
        TOO_LATE
    }
}
