package org.alliancementors.matching.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;

/**
 * Where aggregates of one kind are kept. Every write is a compare-and-set on what was read.
 *
 * @param <S> the aggregate
 * @param <F> its facts
 */
public interface Aggregates<S, F> {

    /** The one of this id. */
    Optional<Stored<S>> find(String id);

    /** Those of these ids that exist, in one read. */
    Map<String, Stored<S>> findAll(Collection<String> ids);

    /**
     * Many changes at once. One that is reported as overtaken may have been stored and changed again since; the state tells.
     */
    Map<String, Saving<S>> saveAll(Map<Stored<S>, Change<S, F>> changes);

    /**
     * Reads, decides, writes, and begins again when somebody else was faster.
     *
     * @throws org.alliancementors.kit.store.NoSuchDocument when there is none of this id
     */
    <R> R update(String id, Function<Stored<S>, Decision<S, F, R>> decide);
}
