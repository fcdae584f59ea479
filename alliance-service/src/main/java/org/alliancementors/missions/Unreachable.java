package org.alliancementors.missions;

import java.time.Instant;

/**
 * That no mail reaches the initiator, so that somebody has to call.
 *
 * @param since when it was found out first
 * @param reason why
 */
public record Unreachable(Instant since, Reason reason) {

    /** Why. Names stand in the history: added, never renamed. */
    public enum Reason {
        /** The receiving server refused the address for good. */
        ADDRESS_REFUSED,
        /** There is no contact data any more. */
        CONTACT_GONE
    }
}
