package org.alliancementors.kit.store;

/**
 * An aggregate as it was read from, or written to, its document.
 *
 * @param id the document's id, which is the aggregate's
 * @param state the aggregate
 * @param envelope what the kit keeps beside it
 * @param <S> the aggregate's type
 */
public record Stored<S>(String id, S state, Envelope envelope) {

    /** The sequence number of the aggregate's own last event, 0 before the first. */
    public long seq() {
        return envelope.seq();
    }
}
