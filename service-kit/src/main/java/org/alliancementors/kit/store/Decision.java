package org.alliancementors.kit.store;

/**
 * What a use case makes of a document that it has read.
 *
 * @param <S> the aggregate's type
 * @param <F> its facts
 * @param <R> what the caller is told
 */
public sealed interface Decision<S, F, R> {

    /** What the caller is told. */
    R answer();

    /**
     * Nothing is written.
     *
     * @param answer what the caller is told
     */
    record Keep<S, F, R>(R answer) implements Decision<S, F, R> {}

    /**
     * The change is written, and the caller told once it is.
     *
     * @param change the change
     * @param answer what the caller is told
     */
    record Write<S, F, R>(Change<S, F> change, R answer) implements Decision<S, F, R> {}
}
