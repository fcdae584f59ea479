package org.alliancementors.kit.store;

/**
 * How a compare-and-set ended.
 *
 * @param <S> the aggregate's type
 */
public sealed interface Saving<S> {

    /**
     * The change is stored.
     *
     * @param stored as it stands now
     * @param <S> the aggregate's type
     */
    record Saved<S>(Stored<S> stored) implements Saving<S> {}

    /**
     * Somebody else changed the document first; nothing was stored.
     *
     * @param <S> the aggregate's type
     */
    record Overtaken<S>() implements Saving<S> {}
}
