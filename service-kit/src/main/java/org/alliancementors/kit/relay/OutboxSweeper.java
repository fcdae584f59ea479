package org.alliancementors.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.PendingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events that nobody published: their writer died, or the broker did not take them. Looks for what a document still
 * holds and never for what is newer than the last look, so that a late commit is not skipped. Younger events than the grace
 * are left to the relay of their writer; a relay with a full backlog is left alone.
 */
final class OutboxSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int LIMIT = 500;

    private final DocumentStores stores;
    private final Relay relay;
    private final InstantSource clock;
    private final Duration grace;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> oldestSeconds = new ConcurrentHashMap<>();

    OutboxSweeper(DocumentStores stores, Relay relay, InstantSource clock, Duration grace, MeterRegistry meters) {
        this.stores = stores;
        this.relay = relay;
        this.clock = clock;
        this.grace = grace;
        this.meters = meters;
    }

    void sweep() {
        for (DocumentStore<?, ?> store : stores.opened()) {
            if (store.publication().isPresent()) {
                try {
                    sweep(store);
                } catch (RuntimeException e) {
                    LOG.warn(
                            "the outbox of {} could not be swept ({})",
                            store.name(),
                            e.getClass().getSimpleName());
                }
            }
        }
    }

    private void sweep(DocumentStore<?, ?> store) {
        Instant now = clock.instant();
        Map<String, List<PendingEvent>> left = store.unpublished(now.minus(grace), LIMIT);
        Instant oldest = left.values().stream()
                .map(events -> events.getFirst().time())
                .min(Instant::compareTo)
                .orElse(now);
        oldestSeconds
                .computeIfAbsent(store.name(), this::gauge)
                .set(Duration.between(oldest, now).toSeconds());
        if (relay.backlog() < LIMIT) {
            left.forEach((id, events) -> relay.holds(store, id, events));
        }
    }

    private AtomicLong gauge(String collection) {
        AtomicLong seconds = new AtomicLong();
        meters.gauge("outbox.oldest.unpublished.seconds", Tags.of("collection", collection), seconds);
        return seconds;
    }
}
