package org.alliancementors.matching.mongo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Aggregates;

/** Aggregates in a document store. */
abstract class StoredAggregates<S, F> implements Aggregates<S, F> {

    private final DocumentStore<S, F> store;

    StoredAggregates(DocumentStore<S, F> store) {
        this.store = store;
    }

    DocumentStore<S, F> store() {
        return store;
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return store.find(id);
    }

    @Override
    public Map<String, Stored<S>> findAll(Collection<String> ids) {
        return store.findAll(ids);
    }

    @Override
    public Map<String, Saving<S>> saveAll(Map<Stored<S>, Change<S, F>> changes) {
        return store.saveAll(changes);
    }

    @Override
    public <R> R update(String id, Function<Stored<S>, Decision<S, F, R>> decide) {
        return store.update(id, decide);
    }
}
