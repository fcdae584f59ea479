package org.alliancementors.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Outbox;
import org.alliancementors.kit.store.PendingEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what documents hold. A pass takes what is waiting and goes in waves: wave k is the k-th pending event of each
 * aggregate, all sent together and all awaited together. An aggregate whose event failed leaves the pass, so that no event
 * ever comes first on the topic before the one that precedes it; a sweep brings it back. What was acknowledged is then taken
 * out of the documents in bulk. A failure uses up nothing: an event stays until the broker has it.
 *
 * <p>One thread, so that one instance never has two waves of an aggregate under way. Several instances may publish the same
 * event; readers tell duplicates by the sequence number.
 */
public final class Relay implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int PASS = 1000;
    private static final int REMEMBERED = 20_000;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Wire wire;
    private final String source;
    private final Duration patience;
    private final int capacity;
    private final Counter published;
    private final Counter failed;
    private final Map<Origin, Map<Long, PendingEvent>> waiting = new LinkedHashMap<>();
    private final Map<Origin, Long> acknowledged = new Remembered();
    private final Thread thread;
    private boolean open = true;

    /**
     * Starts the relay.
     *
     * @param wire sends to the broker
     * @param source name of the service
     * @param patience longest time to wait for a wave's acknowledgements; at least the producer's delivery timeout
     * @param capacity how many aggregates may wait in memory; those beyond are left to the sweep
     */
    Relay(Wire wire, String source, Duration patience, int capacity, MeterRegistry meters) {
        this.wire = wire;
        this.source = source;
        this.patience = patience;
        this.capacity = capacity;
        this.published = Counter.builder("outbox.published")
                .description("Events that the broker has acknowledged")
                .register(meters);
        this.failed = Counter.builder("outbox.failures")
                .description("Sends that the broker did not acknowledge; each is tried again")
                .register(meters);
        this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void holds(DocumentStore<?, ?> store, String id, List<PendingEvent> events) {
        synchronized (waiting) {
            Origin origin = new Origin(store, id);
            if (waiting.size() >= capacity && !waiting.containsKey(origin)) {
                return;
            }
            Map<Long, PendingEvent> pending = waiting.computeIfAbsent(origin, any -> new TreeMap<>());
            events.forEach(event -> pending.put(event.seq(), event));
            waiting.notifyAll();
        }
    }

    /** How many aggregates wait in memory. */
    public int backlog() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void run() {
        try {
            while (true) {
                Map<Origin, List<PendingEvent>> batch = take();
                if (batch.isEmpty()) {
                    return;
                }
                try {
                    pass(batch);
                } catch (RuntimeException e) {
                    LOG.error("events of {} aggregates are left to the sweep", batch.size(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Origin, List<PendingEvent>> take() throws InterruptedException {
        Map<Origin, List<PendingEvent>> batch = new LinkedHashMap<>();
        synchronized (waiting) {
            while (waiting.isEmpty() && open) {
                waiting.wait();
            }
            var entries = waiting.entrySet().iterator();
            while (entries.hasNext() && batch.size() < PASS) {
                var entry = entries.next();
                batch.put(entry.getKey(), List.copyOf(entry.getValue().values()));
                entries.remove();
            }
        }
        return batch;
    }

    /** One pass; returns only when every acknowledgement has come or been given up. */
    void pass(Map<Origin, List<PendingEvent>> batch) throws InterruptedException {
        Map<Origin, List<PendingEvent>> left = new LinkedHashMap<>();
        batch.forEach((origin, events) -> {
            long done = acknowledged.getOrDefault(origin, 0L);
            left.put(origin, events.stream().filter(event -> event.seq() > done).toList());
        });
        for (int wave = 0; !left.isEmpty(); wave++) {
            int k = wave;
            left.values().removeIf(events -> events.size() <= k);
            send(left, k);
        }
        takeOut(batch);
    }

    private void send(Map<Origin, List<PendingEvent>> left, int wave) throws InterruptedException {
        List<Sending> underWay = new ArrayList<>();
        Map<String, CompletableFuture<?>> unreachable = new HashMap<>();
        left.forEach((origin, events) -> {
            PendingEvent event = events.get(wave);
            String topic = origin.store().publication().orElseThrow().topic();
            CompletableFuture<?> answer = unreachable.get(topic);
            if (answer == null) {
                answer = send(origin, topic, event);
                if (answer.state() == Future.State.FAILED && timedOut(answer.exceptionNow())) {
                    // every other one would block as long, in vain
                    unreachable.put(topic, answer);
                }
            }
            underWay.add(new Sending(origin, event, answer));
        });
        long deadline = System.nanoTime() + patience.toNanos();
        List<Origin> failures = new ArrayList<>();
        Throwable cause = null;
        for (Sending sending : underWay) {
            Throwable fault = await(sending.answer(), deadline);
            if (fault == null) {
                acknowledged.put(sending.origin(), sending.event().seq());
                published.increment();
            } else {
                failures.add(sending.origin());
                cause = fault;
            }
        }
        if (cause != null) {
            failed.increment(failures.size());
            LOG.warn(
                    "{} of {} events were not acknowledged ({}); they stay in their documents and are sent again",
                    failures.size(),
                    underWay.size(),
                    cause.getClass().getSimpleName());
            failures.forEach(left::remove);
        }
    }

    private static boolean timedOut(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private CompletableFuture<?> send(Origin origin, String topic, PendingEvent event) {
        try {
            return wire.send(RecordHeaders.record(topic, source, origin.id(), event));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static @Nullable Throwable await(CompletableFuture<?> answer, long deadline) throws InterruptedException {
        try {
            answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException | CancellationException e) {
            return e;
        }
    }

    private void takeOut(Map<Origin, List<PendingEvent>> batch) {
        Map<DocumentStore<?, ?>, Map<String, Long>> byStore = new HashMap<>();
        for (Origin origin : batch.keySet()) {
            Long upTo = acknowledged.get(origin);
            if (upTo != null) {
                byStore.computeIfAbsent(origin.store(), any -> new HashMap<>()).put(origin.id(), upTo);
            }
        }
        byStore.forEach((store, upTo) -> {
            try {
                store.published(upTo);
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} published events stay in {} for now ({}); the sweep takes them out",
                        upTo.size(),
                        store.name(),
                        e.getClass().getSimpleName());
            }
        });
    }

    /** Publishes what waits, as long as the broker takes it, and ends. */
    void stop() throws InterruptedException {
        synchronized (waiting) {
            open = false;
            waiting.notifyAll();
        }
        thread.join(patience.compareTo(LONGEST_STOP) < 0 ? patience : LONGEST_STOP);
        thread.interrupt();
    }

    private record Sending(Origin origin, PendingEvent event, CompletableFuture<?> answer) {}

    record Origin(DocumentStore<?, ?> store, String id) {}

    /** What was acknowledged lately: a sweep that read a document before it was cleaned does not bring events out twice. */
    private static final class Remembered extends LinkedHashMap<Origin, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Long> eldest) {
            return size() > REMEMBERED;
        }
    }
}
