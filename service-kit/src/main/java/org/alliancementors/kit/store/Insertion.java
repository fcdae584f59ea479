package org.alliancementors.kit.store;

/**
 * How an insert ended.
 *
 * @param <S> the aggregate's type
 */
public sealed interface Insertion<S> {

    /** The document, new or the one that was there before. */
    Stored<S> stored();

    /**
     * It is new.
     *
     * @param stored as written
     * @param <S> the aggregate's type
     */
    record Inserted<S>(Stored<S> stored) implements Insertion<S> {}

    /**
     * The id was taken; nothing was changed.
     *
     * @param stored what stands there
     * @param <S> the aggregate's type
     */
    record AlreadyThere<S>(Stored<S> stored) implements Insertion<S> {}
}
