package org.alliancementors.kit.store;

import org.jspecify.annotations.Nullable;

/**
 * One kind of aggregate: where it is stored, in which form, and where its facts go.
 *
 * @param collection name of the collection
 * @param mapping between aggregate and document
 * @param publication where its facts go, or null when it has none
 * @param <S> the aggregate's type
 * @param <F> its facts
 */
public record StoreDefinition<S, F>(
        String collection,
        StateMapping<S> mapping,
        @Nullable Publication<F> publication) {}
