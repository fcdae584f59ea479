package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.tally.Disturbance;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.kit.tally.TallyHandler;
import org.alliancementors.kit.tally.TallyMapping;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultyDocumentsTests extends IntakeSituation {

    /** Cannot write a tally with a 7 in it, nor begin one whose id starts with x. */
    private final DocumentStore<Tally, TallyFact> picky = memory.mirrors(new TallyMapping(true) {
        @Override
        public Document write(Tally tally) {
            if (tally.history().contains(7)) {
                throw new IllegalStateException();
            }
            return super.write(tally);
        }

        @Override
        public @Nullable Tally initial(String id) {
            if (id.startsWith("x")) {
                throw new IllegalArgumentException();
            }
            return super.initial(id);
        }
    });

    private static String why(String fault) {
        return "its document could not be read or written, 3 times: java.lang." + fault;
    }

    // C5
    @Test
    void aFaultOfTheInfrastructureLeavesTheIntakeAndTheBatchComesAgain() {
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(added("t", 1, 1), added("u", 1, 1));
        for (String method : List.of("find", "bulkWrite")) {
            memory.disturbance().before(method, () -> {
                throw Disturbance.lost();
            });
            assertThatThrownBy(() -> strict().take(batch)).isInstanceOf(MongoSocketReadException.class);
        }

        strict().take(batch);

        assertThat(history("t")).containsExactly(1);
        assertThat(letters.records()).isEmpty();
    }

    // C3
    @Test
    void aDocumentThatCannotBeWrittenBlocksNoOtherAndItsRecordIsSetAside() {
        Batches batches = into(picky, new TallyHandler());

        batches.take(added("a", 1, 1), added("t", 1, 6), added("t", 2, 7), added("t", 3, 8), added("b", 1, 2));

        assertThat(history("a")).containsExactly(1);
        assertThat(history("b")).containsExactly(2);
        assertThat(history("t")).containsExactly(6);
        assertThat(letters.reasons()).containsExactly("t: " + why("IllegalStateException"));
        // C13
        assertThat(parked("t")).containsExactly(3L);
        batches.take(added("t", 2, 1));
        assertThat(history("t")).containsExactly(6, 1, 8);
    }

    // C3
    @Test
    void aDocumentThatCannotBeReadBlocksNoOther() {
        strict().take(added("a", 1, 1), added("t", 1, 1), added("b", 1, 1));
        memory.raw("mirrors").updateOne(Filters.eq("_id", "t"), Updates.set("label", 5));

        strict().take(added("a", 2, 2), added("t", 2, 2), added("b", 2, 2));

        assertThat(history("a")).containsExactly(1, 2);
        assertThat(history("b")).containsExactly(1, 2);
        assertThat(letters.reasons()).containsExactly("t: " + why("ClassCastException"));
    }

    // C3
    @Test
    void anIdThatIsNoneForTheServiceBlocksNoOther() {
        into(picky, new TallyHandler()).take(added("xyz", 1, 1), added("t", 1, 1));

        assertThat(history("t")).containsExactly(1);
        assertThat(letters.reasons()).containsExactly("xyz: " + why("IllegalArgumentException"));
    }

    // C11
    @Test
    void aDocumentThatCannotBeWrittenDoesNotKeepTheOthersFromBeingReplayed() {
        strict().take(added("a", 2, 7), added("b", 2, 2));
        memory.raw("mirrors").updateMany(new Document(), Updates.set("seen", new Document(TOPIC, 1L)));
        Intakes newer = newInstance();
        newer.into(
                Subscription.<TallyEvent>strict("tallyEvents", TOPIC, TallyEvent.TYPES),
                picky,
                new TallyHandler(),
                touched -> {});

        newer.reconsiderParked();

        assertThat(history("b")).containsExactly(2);
        assertThat(history("a")).isEmpty();
        assertThat(parked("a")).containsExactly(2L);
        assertThat(letters.records()).isEmpty();
    }

    @Test
    void aBulkThatWasOvertakenGoesRoundAgainAndItsDeadLetterIsSentOnce() {
        strict().take(added("t", 1, 1), added("u", 1, 1));
        memory.disturbance()
                .before(
                        "bulkWrite",
                        () -> mirrors.update(
                                "t",
                                before -> new Decision.Write<>(
                                        Change.none(before.state().label("red")), "")));

        strict().take(added("t", 2, 2), added("u", 2, 2), added("t", 3, TallyHandler.POISON), added("t", 4, 4));

        assertThat(history("t")).containsExactly(1, 2);
        assertThat(mirrors.find("t").orElseThrow().state().label()).isEqualTo("red");
        assertThat(parked("t")).containsExactly(4L);
        assertThat(history("u")).containsExactly(1, 2);
        assertThat(letters.records()).hasSize(1);
        assertThat(counted("applied")).isEqualTo(4);
    }

    @Test
    void aDocumentThatSomebodyElseMadeFirstIsTakenAsItIs() {
        memory.disturbance().before("bulkWrite", () -> mirrors.insert("t", Change.none(Tally.EMPTY.label("red"))));

        strict().take(added("t", 1, 1));

        assertThat(mirrors.find("t").orElseThrow().state()).isEqualTo(new Tally(List.of(1), null, "red"));
    }

    // M2
    @Test
    void aBulkWhoseReplyWasLostIsNotAppliedTwice() {
        memory.disturbance().loseReplyOf("bulkWrite");

        strict().take(added("t", 1, 1), added("u", 1, 1));

        assertThat(history("t")).containsExactly(1);
        assertThat(history("u")).containsExactly(1);
    }

    @Test
    void aHandlerThatMeetsAFaultOfTheInfrastructureLosesNoRecord() {
        Batches batches = into(mirrors, (tally, arrival) -> {
            throw Disturbance.lost();
        });

        assertThatThrownBy(() -> batches.take(added("t", 1, 1))).isInstanceOf(MongoSocketReadException.class);
        assertThat(letters.records()).isEmpty();
    }
}
