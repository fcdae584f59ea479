package org.alliancementors.kit.store;

import java.util.List;

/**
 * What a decision comes to: the aggregate's next state and the facts that others shall learn, written together or not at
 * all.
 *
 * @param state the next state
 * @param facts in the order in which they happened
 * @param <S> the aggregate's type
 * @param <F> its facts
 */
public record Change<S, F>(S state, List<F> facts) {

    /** Keeps the facts as they are now. */
    public Change {
        facts = List.copyOf(facts);
    }

    /** A new state with its facts. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S, F> Change<S, F> of(S state, F... facts) {
        return new Change<>(state, List.of(facts));
    }

    /** A state about which nobody needs to learn anything. */
    public static <S, F> Change<S, F> none(S state) {
        return new Change<>(state, List.of());
    }
}
