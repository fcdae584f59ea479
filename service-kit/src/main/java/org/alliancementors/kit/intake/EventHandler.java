package org.alliancementors.kit.intake;

import java.time.Instant;
import org.alliancementors.kit.store.Change;

/**
 * What an event does to a document. Pure: it may run several times for the same record, so it has no effects of its own;
 * work follows from the state that it leaves.
 *
 * @param <S> the document's aggregate
 * @param <F> its facts
 * @param <E> the topic's events
 */
@FunctionalInterface
public interface EventHandler<S, F, E> {

    /** Applies the next record of its aggregate. Called once per record, in order, as far as the stored result goes. */
    Change<S, F> on(S state, Arrival<E> arrival);

    /**
     * On a compacted topic, a record came that is older than one seen before: a publisher that was held up has written it
     * late, and compaction will keep it. The publisher of the topic can answer by publishing anew.
     */
    default Change<S, F> onLate(S state, Arrival<E> arrival) {
        return Change.none(state);
    }

    /**
     * Told once for each record whose effect this instance has stored, for measuring and nothing else: after a crash in between
     * nobody is told. Does not throw.
     *
     * @param before the state that the record found
     * @param after the state that it left
     * @param type name on the wire
     * @param time when its publisher wrote it
     */
    default void onStored(S before, S after, String type, Instant time) {}
}
