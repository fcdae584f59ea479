package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.PendingEvent;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.kit.tally.TallyHandler;
import org.alliancementors.kit.tally.TallyRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C1: duplicate, late and reordered records change nothing. */
class RecordsOutOfOrderTests extends IntakeSituation {

    private static List<List<Integer>> permutations(int size) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int next = 1; next <= size; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> shorter : all) {
                for (int place = 0; place <= shorter.size(); place++) {
                    List<Integer> one = new ArrayList<>(shorter);
                    one.add(place, next);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private void assertComplete(String id, Integer... history) {
        assertThat(history(id)).containsExactly(history);
        assertThat(parked(id)).isEmpty();
        assertThat(seen(id)).isEqualTo(history.length);
    }

    // C1
    @Test
    void everyOrderOfFourRecordsGivesTheSameDocument() {
        Batches batches = strict();
        List<List<Integer>> orders = permutations(4);
        assertThat(orders).hasSize(24);

        for (List<Integer> order : orders) {
            String together = "together-" + order;
            String apart = "apart-" + order;
            batches.take(order.stream().map(seq -> added(together, seq, seq)).toList());
            order.forEach(seq -> batches.take(added(apart, seq, seq)));

            assertComplete(together, 1, 2, 3, 4);
            assertComplete(apart, 1, 2, 3, 4);
        }
        assertThat(letters.records()).isEmpty();
    }

    // C1
    @Test
    void everyRecordTwiceCountsOnce() {
        Batches batches = strict();

        batches.take(added("t", 1, 1), added("t", 1, 1), added("t", 2, 2));
        batches.take(added("t", 2, 2), added("t", 1, 1), added("t", 3, 3));

        assertComplete("t", 1, 2, 3);
        assertThat(counted("applied")).isEqualTo(3);
        assertThat(counted("duplicate")).isEqualTo(3);
    }

    // C1
    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444, 55555})
    void anyShuffleWithAnyDuplicatesInAnyBatchesGivesTheSameDocuments(long seed) {
        Random random = new Random(seed);
        int length = 12;
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            for (int seq = 1; seq <= length; seq++) {
                for (int copy = 0; copy <= random.nextInt(3); copy++) {
                    records.add(added(id, seq, seq));
                }
            }
        }
        Collections.shuffle(records, random);
        Batches batches = strict();
        while (!records.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> batch = records.subList(0, 1 + random.nextInt(records.size()));
            batches.take(List.copyOf(batch));
            batch.clear();
        }

        for (String id : List.of("a", "b", "c", "d")) {
            assertComplete(id, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }
        assertThat(counted("applied")).isEqualTo(4 * length);
    }

    @Test
    void whatComesTooEarlyWaitsInTheDocumentAndIsThereAfterARestart() {
        strict().take(added("t", 3, 3), added("t", 2, 2), added("t", 3, 3));

        assertThat(history("t")).isEmpty();
        assertThat(parked("t")).containsExactly(2L, 3L);
        assertThat(counted("parked")).isEqualTo(2);
        assertThat(mirrors.find("t")
                        .orElseThrow()
                        .envelope()
                        .parked()
                        .getFirst()
                        .data())
                .isEqualTo("{\"amount\":2}");

        strict(newInstance(), TallyEvent.TYPES).take(added("t", 1, 1));
        assertComplete("t", 1, 2, 3);
    }

    @Test
    void eachTopicIsCountedByItself() {
        Batches tallies = strict();
        Batches others = new Batches(intakes.into(
                Subscription.<TallyEvent>strict("otherEvents", "others", TallyEvent.TYPES),
                mirrors,
                new TallyHandler(),
                this::driven));
        List<ConsumerRecord<byte[], byte[]>> other = List.of(
                TallyRecords.of("others", "t", 2, "tally-added.v1", "{\"amount\":20}"),
                TallyRecords.of("others", "t", 1, "tally-added.v1", "{\"amount\":10}"));

        others.take(other.getFirst());
        tallies.take(added("t", 1, 1), added("t", 3, 3));
        others.take(other.getLast());
        tallies.take(added("t", 2, 2));

        assertThat(history("t")).containsExactly(1, 10, 20, 2, 3);
        assertThat(seen("t")).isEqualTo(3);
        assertThat(mirrors.find("t").orElseThrow().envelope().seen("others")).isEqualTo(2);
        assertThat(parked("t")).isEmpty();
    }

    @Test
    void theFactsOfAllRecordsOfABatchFollowInTheirOrder() {
        DocumentStore<Tally, TallyFact> publishing = memory.publishing();
        publishing.insert("t", Tally.EMPTY.add(100));

        into(publishing, new TallyHandler()).take(added("t", 2, 2), added("t", 1, 1), added("t", 3, 3));

        assertThat(publishing.find("t").orElseThrow().envelope().outbox())
                .extracting(PendingEvent::seq, PendingEvent::data)
                .containsExactly(
                        tuple(1L, "{\"amount\":100}"),
                        tuple(2L, "{\"amount\":1}"),
                        tuple(3L, "{\"amount\":2}"),
                        tuple(4L, "{\"amount\":3}"));
        assertThat(memory.held("t")).hasSize(4);
    }

    @Test
    void aGapThatIsTooLongGoesToTheDeadLettersInsteadOfGrowingTheDocument() {
        List<ConsumerRecord<byte[], byte[]>> many = new ArrayList<>();
        for (int seq = 2; seq <= Fold.MOST_PARKED + 2; seq++) {
            many.add(added("t", seq, seq));
        }
        strict().take(many);

        assertThat(parked("t")).hasSize(Fold.MOST_PARKED);
        assertThat(letters.reasons())
                .containsExactly("t: 200 records of this aggregate wait already: mend the gap, then replay");
    }
}
