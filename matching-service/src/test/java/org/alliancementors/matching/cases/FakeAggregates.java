package org.alliancementors.matching.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.alliancementors.kit.store.Saving.Overtaken;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;

/** Aggregates in memory with the compare-and-set of the real store, for several threads. Remembers every fact in order. */
class FakeAggregates<S, F> implements Aggregates<S, F> {

    private final Map<String, Stored<S>> all = new ConcurrentHashMap<>();
    private final Map<String, List<F>> facts = new ConcurrentHashMap<>();
    private Runnable beforeNextSave = () -> {};
    private Runnable beforeNextUpdate = () -> {};
    private Runnable beforeEachWrite = () -> {};

    /** Puts a document in or changes it, whoever else may be at it; as the intake of events does. */
    Stored<S> put(String id, S initial, Function<S, Change<S, F>> change) {
        return java.util.Objects.requireNonNull(all.compute(id, (same, before) -> {
            var now = before == null ? new Stored<>(id, initial, envelope(0)) : before;
            return written(now, change.apply(now.state()));
        }));
    }

    /** Runs once, just before the next bulk is written. */
    void beforeNextSave(Runnable disturbance) {
        beforeNextSave = disturbance;
    }

    /** Runs once, just before the next document is written on its own. */
    void beforeNextUpdate(Runnable disturbance) {
        beforeNextUpdate = disturbance;
    }

    /** Runs just before each single document is written. */
    void beforeEachWrite(Runnable disturbance) {
        beforeEachWrite = disturbance;
    }

    List<F> factsOf(String id) {
        return List.copyOf(facts.getOrDefault(id, List.of()));
    }

    Stream<Stored<S>> stream() {
        return all.values().stream().sorted(Comparator.comparing(Stored::id));
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
        disturb();
        var outcomes = new LinkedHashMap<String, Saving<S>>();
        changes.forEach((before, change) -> outcomes.put(before.id(), save(before, change)));
        return outcomes;
    }

    @Override
    public <R> R update(String id, Function<Stored<S>, Decision<S, F, R>> decide) {
        while (true) {
            Stored<S> before = find(id).orElseThrow(() -> new NoSuchDocument("fake", id));
            switch (decide.apply(before)) {
                case Decision.Keep<S, F, R>(R answer) -> {
                    return answer;
                }
                case Decision.Write<S, F, R>(Change<S, F> change, R answer) -> {
                    disturbUpdate();
                    if (save(before, change) instanceof Saved<S>) {
                        return answer;
                    }
                }
            }
        }
    }

    private Saving<S> save(Stored<S> before, Change<S, F> change) {
        beforeEachWrite.run();
        var outcome = new ArrayList<Saving<S>>();
        all.computeIfPresent(before.id(), (id, there) -> {
            if (there.envelope().version() != before.envelope().version()) {
                return there;
            }
            Stored<S> after = written(there, change);
            outcome.add(new Saved<>(after));
            return after;
        });
        return outcome.isEmpty() ? new Overtaken<>() : outcome.getFirst();
    }

    private Stored<S> written(Stored<S> before, Change<S, F> change) {
        facts.computeIfAbsent(before.id(), any -> new ArrayList<>()).addAll(change.facts());
        return new Stored<>(
                before.id(), change.state(), envelope(before.envelope().version() + 1));
    }

    private static Envelope envelope(long version) {
        return new Envelope(version, "", 0, Map.of(), List.of(), List.of());
    }

    private synchronized void disturbUpdate() {
        Runnable disturbance = beforeNextUpdate;
        beforeNextUpdate = () -> {};
        disturbance.run();
    }

    private synchronized void disturb() {
        Runnable disturbance = beforeNextSave;
        beforeNextSave = () -> {};
        disturbance.run();
    }
}
