package org.alliancementors.kit.relay;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.PendingEvent;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.junit.jupiter.api.AfterEach;

/** A relay between a store in memory and a broker that answers as told. */
abstract class RelaySituation {

    static final Duration GRACE = Duration.ofSeconds(5);

    final RecordedWire wire = new RecordedWire();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Relay relay;
    final MemoryStores memory;
    final DocumentStore<Tally, TallyFact> store;
    final OutboxSweeper sweeper;

    RelaySituation(Duration patience, int capacity) {
        relay = new Relay(wire, "tally", patience, capacity, meters);
        memory = new MemoryStores(relay);
        store = memory.publishing();
        sweeper = new OutboxSweeper(memory.stores(), relay, memory.clock(), GRACE, meters);
    }

    @AfterEach
    void close() throws InterruptedException {
        wire.acknowledgeAll();
        relay.stop();
        memory.close();
    }

    final void add(String id, int... amounts) {
        store.insert(id, Tally.EMPTY.add(amounts));
    }

    final void more(String id, int... amounts) {
        store.update(id, before -> new Decision.Write<>(before.state().add(amounts), ""));
    }

    /** Numbers of the events that a document still holds. */
    final List<Long> held(String id) {
        return store.find(id).orElseThrow().envelope().outbox().stream()
                .map(PendingEvent::seq)
                .toList();
    }

    final void awaitPublished(String... ids) {
        await().until(() -> List.of(ids).stream().allMatch(id -> held(id).isEmpty()));
    }

    /** Lets the grace pass and looks for what was left over. */
    final void sweep() {
        memory.clock().pass(GRACE.plusSeconds(1));
        sweeper.sweep();
    }
}
