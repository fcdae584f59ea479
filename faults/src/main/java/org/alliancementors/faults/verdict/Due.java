package org.alliancementors.faults.verdict;

import org.alliancementors.faults.history.Published;

/**
 * A mail that an event made necessary.
 *
 * @param letter what it says
 * @param recipient {@link DueMails#INITIATOR}, {@link DueMails#DESK} or a mentor's id
 * @param seat which attempt or stand-by it speaks of, see {@link Seats}; empty where of none
 * @param cause the event
 */
record Due(Letter letter, String recipient, String seat, Published cause) {

    /** The event as the ledger names it. */
    String causeInWords() {
        return "%s:%s:%d".formatted(cause.topic(), cause.key(), cause.sequence());
    }
}
