package org.alliancementors.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alliancementors.kit.intake.Incoming.Unusable;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.store.Write;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Takes batches of one topic into one store: one read of the documents, a fold in memory, one bulk of compare-and-sets and
 * one read that tells who won; those who lost go round again. A record that cannot be used, or whose document cannot be read or
 * written, is set aside alone. Only a fault of the infrastructure leaves this class, and then the whole batch comes again, which
 * changes nothing that was applied.
 */
final class Intake<S, F, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int ROUNDS = 50;
    private static final int TRIES = 3;

    private final Subscription<E> subscription;
    private final DocumentStore<S, F> store;
    private final EventHandler<S, F, E> handler;
    private final Consumer<List<Stored<S>>> afterwards;
    private final Shared shared;
    private final IntakeMeters meters;

    Intake(
            Subscription<E> subscription,
            DocumentStore<S, F> store,
            EventHandler<S, F, E> handler,
            Consumer<List<Stored<S>>> afterwards,
            Shared shared) {
        this.subscription = subscription;
        this.store = store;
        this.handler = handler;
        this.afterwards = afterwards;
        this.shared = shared;
        this.meters = new IntakeMeters(subscription.binding(), shared.meters());
    }

    /** What all intakes of a service have in common. */
    record Shared(EventJson json, TraceContexts traces, DeadLetters deadLetters, String group, MeterRegistry meters) {}

    Subscription<E> subscription() {
        return subscription;
    }

    DocumentStore<S, F> store() {
        return store;
    }

    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<String, List<Incoming>> byDocument = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : batch) {
            try {
                Incoming record = Incoming.read(raw);
                byDocument
                        .computeIfAbsent(record.id(), any -> new ArrayList<>())
                        .add(record);
            } catch (Unusable unusable) {
                setAside(raw, unusable.why());
            }
        }
        settle(byDocument);
    }

    /** Looks again at documents in which records wait: this build may know what an older one did not. */
    void reconsider(List<String> ids) {
        Map<String, List<Incoming>> none = new LinkedHashMap<>();
        ids.forEach(id -> none.put(id, List.of()));
        settle(none);
    }

    private void settle(Map<String, List<Incoming>> byDocument) {
        Progress<S> progress = new Progress<>(new LinkedHashMap<>(), new HashSet<>());
        try {
            rounds(byDocument, progress);
        } catch (RuntimeException e) {
            requireBelongsToARecord(e);
            LOG.warn(
                    "a batch of {} failed ({}): its documents are taken one by one",
                    subscription.topic(),
                    e.getClass().getSimpleName());
            byDocument.forEach((id, records) -> alone(id, records, progress));
        }
        if (!progress.touched().isEmpty()) {
            drive(List.copyOf(progress.touched().values()));
        }
    }

    /** What was reached so far, over all rounds of a batch. */
    private record Progress<S>(Map<String, Stored<S>> touched, Set<Fold.DeadLetter> letters) {}

    private static void requireBelongsToARecord(RuntimeException fault) {
        if (Faults.ofInfrastructure(fault)) {
            throw fault;
        }
    }

    /** Takes the records of one document, together and then each by itself, and sets aside the one that it fails on. */
    private void alone(String id, List<Incoming> records, Progress<S> progress) {
        String fault = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                rounds(Map.of(id, records), progress);
                return;
            } catch (RuntimeException e) {
                requireBelongsToARecord(e);
                fault = e.getClass().getName();
            }
        }
        if (records.isEmpty()) {
            LOG.error("parked records of {} '{}' cannot be looked at again ({})", store.name(), id, fault);
        } else if (records.size() > 1) {
            records.forEach(record -> alone(id, List.of(record), progress));
        } else {
            setAside(
                    new Fold.DeadLetter(
                            records.getFirst(),
                            "its document could not be read or written, %d times: %s".formatted(TRIES, fault)),
                    progress);
        }
    }

    private void rounds(Map<String, List<Incoming>> byDocument, Progress<S> progress) {
        Map<String, List<Incoming>> open = byDocument;
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new ConcurrencyFailureException("%d documents of %s were changed by others %d times in a row"
                        .formatted(open.size(), store.name(), ROUNDS));
            }
            open = round(open, progress);
        }
    }

    /** One read, one fold, one bulk. Returns what was overtaken. */
    private Map<String, List<Incoming>> round(Map<String, List<Incoming>> open, Progress<S> progress) {
        Map<String, Stored<S>> documents = store.findAll(open.keySet());
        List<Fold<S, F, E>> folds = new ArrayList<>();
        List<Write<S, F>> writes = new ArrayList<>();
        open.forEach((id, records) -> {
            Stored<S> before = documents.containsKey(id)
                    ? documents.get(id)
                    : store.initial(id).orElse(null);
            if (before == null) {
                records.forEach(record -> setAside(
                        new Fold.DeadLetter(record, "%s has no document of this id".formatted(store.name())),
                        progress));
                return;
            }
            Fold<S, F, E> fold = fold(before, records);
            fold.dead().forEach(letter -> setAside(letter, progress));
            if (fold.changed()) {
                writes.add(fold.write());
            } else if (documents.containsKey(id)) {
                progress.touched().put(id, before);
            }
            folds.add(fold);
        });
        Map<String, List<Incoming>> overtaken = new LinkedHashMap<>();
        store.writeAll(writes).forEach((id, outcome) -> {
            if (outcome instanceof Saved<S>(Stored<S> stored)) {
                progress.touched().put(id, stored);
            } else {
                overtaken.put(id, open.getOrDefault(id, List.of()));
            }
        });
        folds.stream().filter(fold -> !overtaken.containsKey(fold.id())).forEach(fold -> {
            meters.count(fold.outcomes());
            fold.stored();
        });
        return overtaken;
    }

    private Fold<S, F, E> fold(Stored<S> before, List<Incoming> records) {
        Fold<S, F, E> fold = new Fold<>(subscription, handler, shared.json(), shared.traces(), before);
        records.forEach(fold::arrive);
        if (records.isEmpty()) {
            fold.unpark();
        }
        return fold;
    }

    private void drive(List<Stored<S>> documents) {
        try {
            afterwards.accept(documents);
        } catch (RuntimeException e) {
            if (Faults.ofInfrastructure(e)) {
                throw e;
            }
            LOG.error(
                    "{} documents of {} could not be driven; the sweep tries again", documents.size(), store.name(), e);
        }
    }

    /** Once per batch, also when its document goes round again. */
    private void setAside(Fold.DeadLetter letter, Progress<S> progress) {
        if (progress.letters().add(letter)) {
            shared.deadLetters().publish(letter, shared.group());
            said(letter.record().id(), letter.why());
        }
    }

    private void setAside(ConsumerRecord<byte[], byte[]> raw, String why) {
        shared.deadLetters().publish(raw, shared.group(), why);
        said("partition %d, offset %d".formatted(raw.partition(), raw.offset()), why);
    }

    private void said(String which, String why) {
        meters.dead();
        LOG.error(
                "a record of {} ({}) is set aside on {}: {}",
                subscription.topic(),
                which,
                DeadLetters.topic(subscription.topic(), shared.group()),
                why);
    }
}
