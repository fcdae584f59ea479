package org.alliancementors.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueriesTests {

    private final MemoryStores memory = new MemoryStores();
    private final DocumentStore<Tally, TallyFact> store = memory.publishing();
    private final Instant now = memory.clock().instant();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void dueAreThoseWhoseTimeHasComeTheLongestWaitingFirst() {
        store.insert("later", Change.none(Tally.EMPTY.due(now.plusSeconds(1))));
        store.insert("now", Change.none(Tally.EMPTY.due(now)));
        store.insert("rest", Change.none(Tally.EMPTY));
        store.insert("long", Change.none(Tally.EMPTY.due(now.minusSeconds(60))));
        store.insert("longer", Change.none(Tally.EMPTY.due(now.minusSeconds(90))));

        assertThat(store.due(now, 10)).extracting(Stored::id).containsExactly("longer", "long", "now");
        assertThat(store.due(now, 2)).extracting(Stored::id).containsExactly("longer", "long");
    }

    @Test
    void parkedAreThoseInWhichRecordsWait() {
        store.insert("none", Change.none(Tally.EMPTY));
        ParkedRecord record = new ParkedRecord("topic", 2, "type.v1", now, "{}", null);
        for (String id : List.of("b", "a", "c")) {
            store.writeAll(List.of(new Write<>(
                    new Stored<>(id, Tally.EMPTY, Envelope.NEW), Tally.EMPTY, List.of(), Map.of(), List.of(record))));
        }

        assertThat(store.countParked()).isEqualTo(3);
        assertThat(store.parked("", 2)).extracting(Stored::id).containsExactly("a", "b");
        assertThat(store.parked("b", 2)).extracting(Stored::id).containsExactly("c");
        assertThat(store.find("a").orElseThrow().envelope().parked()).containsExactly(record);
    }

    // P5
    @Test
    void unpublishedAreThoseThatStillHoldEventsHoweverLateTheyCame() {
        store.insert("young", Tally.EMPTY.add(1));
        memory.clock().pass(Duration.ofSeconds(-10));
        store.insert("late", Tally.EMPTY.add(1, 2));
        store.insert("quiet", Change.none(Tally.EMPTY));
        memory.clock().pass(Duration.ofSeconds(10));

        Map<String, List<PendingEvent>> left = store.unpublished(now.minusSeconds(5), 10);

        assertThat(left).containsOnlyKeys("late");
        assertThat(left.get("late")).extracting(PendingEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void aDocumentWithAnOldEventIsSeenWithItsYoungOnesToo() {
        Stored<Tally> stored = store.insert("t", Tally.EMPTY.add(1)).stored();
        memory.clock().pass(Duration.ofSeconds(10));
        store.save(stored, stored.state().add(2));

        assertThat(store.unpublished(now.plusSeconds(5), 10).get("t"))
                .extracting(PendingEvent::seq)
                .containsExactly(1L, 2L);
    }

    // P3
    @Test
    void whatIsTakenOutIsWhatWasAcknowledgedAndNothingNewer() {
        Stored<Tally> stored = store.insert("t", Tally.EMPTY.add(1, 2)).stored();
        store.save(stored, stored.state().add(3));

        store.published(Map.of("t", 2L, "gone", 9L));

        assertThat(store.find("t").orElseThrow().envelope().outbox())
                .extracting(PendingEvent::seq)
                .containsExactly(3L);
    }

    // P8
    @Test
    void whatWasPublishedLeavesTheDocumentAndTheQuery() {
        store.insert("t", Tally.EMPTY.add(1, 2));

        store.published(Map.of("t", 2L));

        assertThat(store.find("t").orElseThrow().envelope().outbox()).isEmpty();
        assertThat(store.find("t").orElseThrow().seq()).isEqualTo(2);
        assertThat(store.unpublished(now.plusSeconds(60), 10)).isEmpty();
    }

    /** The mark of the relay is no new version: it never overtakes anybody. */
    @Test
    void takingOutDoesNotDisturbAWriter() {
        Stored<Tally> read = store.insert("t", Tally.EMPTY.add(1)).stored();
        store.published(Map.of("t", 1L));

        assertThat(store.save(read, read.state().add(2))).isInstanceOf(Saving.Saved.class);
        assertThat(store.find("t").orElseThrow().envelope().outbox())
                .extracting(PendingEvent::seq)
                .containsExactly(2L);
    }
}
