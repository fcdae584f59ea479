package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.tally.Disturbance;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyHandler;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;

class DrivenDocumentsTests extends IntakeSituation {

    private Batches drivenBy(Consumer<List<Stored<Tally>>> afterwards) {
        return new Batches(intakes.into(
                Subscription.<TallyEvent>strict("tallyEvents", TOPIC, TallyEvent.TYPES),
                mirrors,
                new TallyHandler(),
                afterwards));
    }

    // C14
    @Test
    void aDuplicateDrivesItsDocumentOn() {
        strict().take(added("t", 1, 1));
        strict().take(added("t", 1, 1));

        assertThat(driven).containsExactly(List.of("t"), List.of("t"));
    }

    @Test
    void allDocumentsOfABatchAreDrivenTogetherAsTheyAreStored() {
        List<Integer> totals = new ArrayList<>();
        drivenBy(documents -> documents.forEach(
                        document -> totals.add(document.state().total())))
                .take(added("t", 1, 1), added("u", 1, 5), added("t", 2, 2));

        assertThat(totals).containsExactlyInAnyOrder(3, 5);
    }

    // C14
    @Test
    void aFaultOfTheInfrastructureWhileDrivingBringsTheBatchAgain() {
        List<String> tries = new ArrayList<>();
        Batches batches = drivenBy(documents -> {
            tries.add("tried");
            if (tries.size() == 1) {
                throw Disturbance.lost();
            }
        });

        assertThatThrownBy(() -> batches.take(added("t", 1, 1))).isInstanceOf(MongoSocketReadException.class);
        batches.take(added("t", 1, 1));

        assertThat(tries).hasSize(2);
        assertThat(history("t")).containsExactly(1);
    }

    @Test
    void anyOtherFaultWhileDrivingIsLeftToTheSweep() {
        drivenBy(documents -> {
                    throw new IllegalStateException();
                })
                .take(added("t", 1, 1));

        assertThat(history("t")).containsExactly(1);
        assertThat(letters.records()).isEmpty();
    }

    @Test
    void aBatchCostsThreeRoundTripsHoweverLargeItIs() {
        Batches batches = strict();
        memory.commands();
        batches.take(batch(0, 300));
        assertThat(memory.commands()).containsExactly("find", "update", "find");

        // one half is there, the other is new, and every document has several records
        List<ConsumerRecord<byte[], byte[]>> mixed = new ArrayList<>(batch(150, 450));
        mixed.addAll(IntStream.range(0, 150).mapToObj(i -> added("t" + i, 2, 2)).toList());
        batches.take(mixed);
        assertThat(memory.commands()).containsExactly("find", "update", "find");

        batches.take(mixed);
        assertThat(memory.commands()).containsExactly("find");
    }

    private static List<ConsumerRecord<byte[], byte[]>> batch(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> added("t" + i, 1, 1)).toList();
    }

    @Test
    void aMessageWithoutRawRecordsSaysWhatIsNotConfigured() {
        assertThatThrownBy(() -> strict().function()
                        .accept(MessageBuilder.<List<?>>withPayload(List.of()).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("converter-bean-name")
                .hasMessageContaining("rawBatchConverter");
    }
}
