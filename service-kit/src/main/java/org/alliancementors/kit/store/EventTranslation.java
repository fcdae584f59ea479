package org.alliancementors.kit.store;

import org.jspecify.annotations.Nullable;

/**
 * Turns an aggregate's fact into the event of the published language.
 *
 * @param <F> the aggregate's facts
 */
@FunctionalInterface
public interface EventTranslation<F> {

    /** Stands for a record without a value, which ends a key on a compacted topic. */
    Object TOMBSTONE = Tombstone.RECORD;

    /** The event of a fact: a record of the publication's types, {@link #TOMBSTONE}, or null when nobody is told. */
    @Nullable
    Object toEvent(String aggregateId, F fact);
}
