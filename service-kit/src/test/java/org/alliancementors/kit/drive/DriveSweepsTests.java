package org.alliancementors.kit.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.tally.Disturbance;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriveSweepsTests {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final MemoryStores memory = new MemoryStores();
    private final DocumentStore<Tally, TallyFact> store = memory.publishing();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DriveSweeps sweeps = new DriveSweeps(memory.clock(), meters);

    @AfterEach
    void close() {
        sweeps.stop();
        memory.close();
    }

    private void dueNow(String id) {
        store.insert(id, Change.none(Tally.EMPTY.due(memory.clock().instant())));
    }

    private void rest(Stored<Tally> document) {
        store.update(
                document.id(),
                before ->
                        new Decision.Write<>(Change.none(before.state().plus(1).due(null)), ""));
    }

    private List<Stored<Tally>> due() {
        return store.due(memory.clock().instant(), 100);
    }

    // C14
    @Test
    void documentsWhoseTimeHasComeAreDrivenUntilTheyRest() {
        dueNow("t");
        store.insert(
                "later", Change.none(Tally.EMPTY.due(memory.clock().instant().plusSeconds(60))));
        sweeps.register("test", store, SOON, 10, documents -> documents.forEach(this::rest));
        sweeps.start();

        await().until(() -> due().isEmpty());
        assertThat(store.find("later").orElseThrow().state().history()).isEmpty();

        memory.clock().pass(Duration.ofSeconds(60));
        await().until(() -> due().isEmpty());
        assertThat(store.find("t").orElseThrow().state().history()).containsExactly(1);
        assertThat(meters.counter("drive.documents", "sweep", "test").count()).isEqualTo(2);
    }

    @Test
    void nothingIsDrivenBeforeTheStart() {
        dueNow("t");
        AtomicInteger calls = new AtomicInteger();
        sweeps.register("test", store, SOON, 10, documents -> calls.incrementAndGet());

        assertThat(sweeps.isRunning()).isFalse();
        await().during(Duration.ofMillis(100)).until(() -> calls.get() == 0);
    }

    @Test
    void aSweepThatIsRegisteredLaterRunsToo() {
        dueNow("t");
        sweeps.start();
        sweeps.register("test", store, SOON, 10, documents -> documents.forEach(this::rest));

        await().until(() -> due().isEmpty());
    }

    @Test
    void anExceptionEndsNoSweep() {
        dueNow("t");
        AtomicInteger calls = new AtomicInteger();
        sweeps.register("test", store, SOON, 10, documents -> {
            if (calls.incrementAndGet() < 4) {
                throw new IllegalStateException("poison");
            }
            documents.forEach(this::rest);
        });
        sweeps.start();

        await().until(() -> due().isEmpty());
    }

    @Test
    void aDatabaseThatIsAwayEndsNoSweep() {
        dueNow("t");
        memory.disturbance().before("find", () -> {
            throw Disturbance.lost();
        });
        sweeps.register("test", store, SOON, 10, documents -> documents.forEach(this::rest));
        sweeps.start();

        await().until(() -> due().isEmpty());
    }

    @Test
    void aDocumentThatCannotBeDrivenHoldsUpNoOther() {
        List.of("a", "poison", "z").forEach(this::dueNow);
        sweeps.register(
                "test",
                store,
                SOON,
                10,
                documents -> documents.forEach(document -> {
                    if (document.id().equals("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    rest(document);
                }));
        sweeps.start();

        await().untilAsserted(() -> assertThat(due()).extracting(Stored::id).containsExactly("poison"));
    }

    @Test
    void aFullPageIsFollowedByTheNextAtOnce() {
        IntStream.range(0, 35).forEach(i -> dueNow("t" + i));
        List<Integer> pages = new CopyOnWriteArrayList<>();
        sweeps.register("test", store, Duration.ofSeconds(2), 10, documents -> {
            pages.add(documents.size());
            documents.forEach(this::rest);
        });
        sweeps.start();

        await().atMost(Duration.ofSeconds(5)).until(() -> due().isEmpty());
        assertThat(pages).containsExactly(10, 10, 10, 5);
    }

    @Test
    void aFullPageOnWhichNothingMovesIsNotDrivenInARush() {
        IntStream.range(0, 10).forEach(i -> dueNow("t" + i));
        AtomicInteger calls = new AtomicInteger();
        sweeps.register("test", store, Duration.ofMillis(300), 10, documents -> calls.incrementAndGet());
        sweeps.start();

        await().until(() -> calls.get() >= 2);
        await().during(Duration.ofMillis(150)).until(() -> calls.get() <= 3);
    }

    @Test
    void aStoppedSweepLooksNoMore() {
        sweeps.register("test", store, NEVER, 10, documents -> documents.forEach(this::rest));
        sweeps.start();
        sweeps.stop();
        dueNow("t");

        assertThat(sweeps.isRunning()).isFalse();
        assertThat(due()).hasSize(1);
    }
}
