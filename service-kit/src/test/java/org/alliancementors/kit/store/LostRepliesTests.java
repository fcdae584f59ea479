package org.alliancementors.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.store.Insertion.AlreadyThere;
import org.alliancementors.kit.store.Insertion.Inserted;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.tally.Disturbance;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** M2: what the driver's own retry does not settle is settled by the write id. */
class LostRepliesTests {

    private final MemoryStores memory = new MemoryStores();
    private final DocumentStore<Tally, TallyFact> store = memory.publishing();

    @AfterEach
    void close() {
        memory.close();
    }

    // M2
    @Test
    void anInsertWhoseReplyWasLostIsRecognised() {
        memory.disturbance().loseReplyOf("insertOne");

        Insertion<Tally> insertion = store.insert("t", Tally.EMPTY.add(1));

        assertThat(insertion).isInstanceOf(Inserted.class);
        assertThat(memory.held("t")).extracting(PendingEvent::seq).containsExactly(1L);
    }

    @Test
    void anInsertWhoseReplyWasLostAfterAnotherOneIsNotTakenForOwn() {
        store.insert("t", Tally.EMPTY.add(1));
        memory.disturbance().before("insertOne", () -> {
            throw Disturbance.lost();
        });

        assertThat(store.insert("t", Tally.EMPTY.add(2))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void anInsertThatNeverArrivedFails() {
        memory.disturbance().before("insertOne", () -> {
            throw Disturbance.lost();
        });

        assertThatThrownBy(() -> store.insert("t", Tally.EMPTY.add(1))).isInstanceOf(MongoSocketReadException.class);
        assertThat(store.find("t")).isEmpty();
    }

    // M2
    @Test
    void aSaveWhoseReplyWasLostIsRecognised() {
        Stored<Tally> read = store.insert("t", Tally.EMPTY.add(1)).stored();
        memory.disturbance().loseReplyOf("findOneAndUpdate");

        Saving<Tally> saving = store.save(read, read.state().add(2));

        assertThat(saving).isEqualTo(new Saved<>(store.find("t").orElseThrow()));
        assertThat(memory.held("t")).extracting(PendingEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void aSaveThatNeverArrivedFails() {
        Stored<Tally> read = store.insert("t", Tally.EMPTY.add(1)).stored();
        memory.disturbance().before("findOneAndUpdate", () -> {
            throw Disturbance.lost();
        });

        assertThatThrownBy(() -> store.save(read, read.state().add(2))).isInstanceOf(MongoSocketReadException.class);
        assertThat(store.find("t")).contains(read);
    }

    // M2
    @Test
    void aBulkWhoseReplyWasLostIsRecognised() {
        Map<Stored<Tally>, Change<Tally, TallyFact>> changes = new LinkedHashMap<>();
        for (String id : List.of("a", "b")) {
            Stored<Tally> read = store.insert(id, Tally.EMPTY.add(1)).stored();
            changes.put(read, read.state().add(2));
        }
        memory.disturbance().loseReplyOf("bulkWrite");

        assertThat(store.saveAll(changes).values())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saved.class));
    }

    @Test
    void aBulkOfWhichAPartMayBeMissingFails() {
        Stored<Tally> read = store.insert("a", Tally.EMPTY.add(1)).stored();
        memory.disturbance().before("bulkWrite", () -> {
            throw Disturbance.lost();
        });

        assertThatThrownBy(() -> store.saveAll(Map.of(read, read.state().add(2))))
                .isInstanceOf(MongoSocketReadException.class);
    }
}
