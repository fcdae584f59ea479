package org.alliancementors.notification.correspondence;

import java.time.Instant;

/**
 * One attempt to hand a mail over, as the ledger shows it.
 *
 * @param at when it ended
 * @param outcome what came of it
 * @param answer the server's words without addresses, or a word of ours where it said none
 */
public record Delivery(Instant at, Outcome outcome, String answer) {

    /** What came of an attempt. */
    public enum Outcome {
        /** The relay took it. */
        TAKEN,
        /** Not now. */
        DEFERRED,
        /** The relay itself is out of order, or its line ended before the mail's turn; costs the mail nothing. */
        RELAY_BROKEN,
        /** The owner of the contact data did not answer; costs the mail nothing. */
        CONTACTS_UNAVAILABLE,
        /** The recipient got enough for one day; costs the mail nothing. */
        RECIPIENT_LIMIT,
        /** Refused for good. */
        REFUSED,
        /** It was taken and came back. */
        CAME_BACK,
        /** It was taken and is late, or was given up for a reason that may pass. */
        DELAYED,
        /** No answer after the content was begun. */
        UNCLEAR,
        /** Its worker vanished before the content was begun. */
        LEASE_ENDED
    }
}
