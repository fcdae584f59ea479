package org.alliancementors.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Envelope;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Aggregates;

/** Aggregates in memory with the compare-and-set of the real store. */
class MemoryShelf<S, F> implements Aggregates<S, F> {

    private final Map<String, Stored<S>> all = new ConcurrentHashMap<>();

    void put(String id, S state) {
        all.put(id, new Stored<>(id, state, envelope(1)));
    }

    Stream<Stored<S>> stream() {
        return all.values().stream();
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<String, Stored<S>> findAll(Collection<String> ids) {
        var found = new LinkedHashMap<String, Stored<S>>();
        ids.forEach(id -> find(id).ifPresent(stored -> found.put(id, stored)));
        return found;
    }

    @Override
    public Map<String, Saving<S>> saveAll(Map<Stored<S>, Change<S, F>> changes) {
        var outcomes = new LinkedHashMap<String, Saving<S>>();
        changes.forEach((before, change) -> outcomes.put(before.id(), save(before, change)));
        return outcomes;
    }

    @Override
    public <R> R update(String id, Function<Stored<S>, Decision<S, F, R>> decide) {
        while (true) {
            Stored<S> before = find(id).orElseThrow(() -> new NoSuchDocument("memory", id));
            switch (decide.apply(before)) {
                case Decision.Keep<S, F, R>(R answer) -> {
                    return answer;
                }
                case Decision.Write<S, F, R>(Change<S, F> change, R answer) -> {
                    if (save(before, change) instanceof Saving.Saved<S>) {
                        return answer;
                    }
                }
            }
        }
    }

    private Saving<S> save(Stored<S> before, Change<S, F> change) {
        var after = new Stored<>(
                before.id(), change.state(), envelope(before.envelope().version() + 1));
        return all.replace(before.id(), before, after) ? new Saving.Saved<>(after) : new Saving.Overtaken<>();
    }

    private static Envelope envelope(long version) {
        return new Envelope(version, "", 0, Map.of(), List.of(), List.of());
    }
}
