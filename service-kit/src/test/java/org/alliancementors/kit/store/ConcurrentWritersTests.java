package org.alliancementors.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancementors.kit.store.Insertion.AlreadyThere;
import org.alliancementors.kit.store.Insertion.Inserted;
import org.alliancementors.kit.store.Saving.Overtaken;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentWritersTests {

    private final MemoryStores memory = new MemoryStores();
    private final DocumentStore<Tally, TallyFact> store = memory.publishing();

    @AfterEach
    void close() {
        memory.close();
    }

    // M4
    @Test
    void manyWritersLoseNothingAndNumberTheirEventsWithoutGaps() throws Exception {
        store.insert("t", Change.none(Tally.EMPTY));
        int writers = 8;
        int writes = 25;
        Callable<Integer> writer = () -> {
            int answers = 0;
            for (int i = 0; i < writes; i++) {
                answers += store.<Integer>update(
                        "t", before -> new Decision.Write<>(before.state().add(1), 1));
            }
            return answers;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Integer> done : threads.invokeAll(
                    IntStream.range(0, writers).mapToObj(i -> writer).toList())) {
                assertThat(done.get()).isEqualTo(writes);
            }
        }

        Stored<Tally> after = store.find("t").orElseThrow();
        assertThat(after.state().total()).isEqualTo(writers * writes);
        assertThat(after.envelope().version()).isEqualTo(1 + writers * writes);
        assertThat(after.envelope().outbox())
                .extracting(PendingEvent::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, writers * writes)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void theSecondInsertFindsTheFirst() {
        Stored<Tally> first = store.insert("t", Tally.EMPTY.add(1)).stored();

        Insertion<Tally> second = store.insert("t", Tally.EMPTY.add(2));

        assertThat(second).isEqualTo(new AlreadyThere<>(first));
        assertThat(store.find("t")).contains(first);
    }

    @Test
    void ofManyInsertsOneWins() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Insertion<Tally>>> inserts = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Insertion<Tally>>>mapToObj(i -> () -> store.insert("t", Tally.EMPTY.add(i)))
                    .toList());
            int inserted = 0;
            for (Future<Insertion<Tally>> insert : inserts) {
                inserted += insert.get() instanceof Inserted<Tally> ? 1 : 0;
            }
            assertThat(inserted).isEqualTo(1);
        }
    }

    @Test
    void whoReadBeforeAnotherWroteIsOvertakenAndWritesNothing() {
        Stored<Tally> read = store.insert("t", Change.none(Tally.EMPTY)).stored();
        store.save(read, read.state().add(1));

        assertThat(store.save(read, read.state().add(2))).isEqualTo(new Overtaken<>());
        assertThat(store.find("t").orElseThrow().state().history()).containsExactly(1);
        assertThat(store.find("t").orElseThrow().envelope().outbox()).hasSize(1);
    }

    @Test
    void aBulkTellsWhoWon() {
        Map<Stored<Tally>, Change<Tally, TallyFact>> changes = new LinkedHashMap<>();
        for (String id : List.of("a", "b", "c")) {
            Stored<Tally> read = store.insert(id, Change.none(Tally.EMPTY)).stored();
            changes.put(read, read.state().add(1));
        }
        store.update("b", before -> new Decision.Write<>(before.state().add(7), ""));

        Map<String, Saving<Tally>> outcomes = store.saveAll(changes);

        assertThat(outcomes.get("a")).isInstanceOf(Saved.class);
        assertThat(outcomes.get("b")).isEqualTo(new Overtaken<>());
        assertThat(outcomes.get("c")).isInstanceOf(Saved.class);
        assertThat(store.findAll(List.of("a", "b", "c")).values())
                .extracting(stored -> stored.state().history())
                .containsExactlyInAnyOrder(List.of(1), List.of(7), List.of(1));
        assertThat(memory.held("c")).hasSize(1);
    }

    @Test
    void anEmptyBulkAsksNobody() {
        memory.commands();

        assertThat(store.saveAll(Map.of())).isEmpty();
        assertThat(store.findAll(List.of())).isEmpty();
        assertThat(memory.commands()).isEmpty();
    }

    @Test
    void anUpdateDecidesAgainOnWhatTheFasterOneWrote() {
        store.insert("t", Change.none(Tally.EMPTY));
        AtomicInteger decisions = new AtomicInteger();
        memory.disturbance()
                .before(
                        "findOneAndUpdate",
                        () -> store.update(
                                "t",
                                before -> new Decision.Write<>(before.state().add(5), "")));

        int total = store.<Integer>update("t", before -> {
            decisions.incrementAndGet();
            Tally next = before.state().plus(1);
            return new Decision.Write<>(Change.none(next), next.total());
        });

        assertThat(total).isEqualTo(6);
        assertThat(decisions).hasValue(2);
    }

    @Test
    void anUpdateThatKeepsWritesNothing() {
        Stored<Tally> before = store.insert("t", Tally.EMPTY.add(1)).stored();

        assertThat(store.<String>update("t", stored -> new Decision.Keep<>("as it was")))
                .isEqualTo("as it was");
        assertThat(store.find("t")).contains(before);
    }

    @Test
    void anUpdateThatIsOvertakenForEverGivesUp() {
        store.insert("t", Change.none(Tally.EMPTY));

        assertThatThrownBy(() -> store.update("t", before -> {
                    store.save(before, before.state().add(1));
                    return new Decision.Write<>(before.state().add(2), "");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tallies 't' was changed by others 200 times in a row");
    }

    @Test
    void anUpdateOfNothingSaysSo() {
        assertThatThrownBy(() -> store.update("nobody", before -> new Decision.Keep<>("")))
                .isInstanceOf(NoSuchDocument.class)
                .hasMessage("tallies has no document 'nobody'");
    }
}
