package org.alliancementors.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.kit.tally.MemoryStores;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** M3: unique indexes exist before traffic and are verified at start. */
class RequiredIndexesTests {

    private final MemoryStores memory = new MemoryStores();

    @AfterEach
    void close() {
        memory.close();
    }

    // M3
    @Test
    void theyAreThereOnceTheyWereEnsured() {
        memory.publishing();
        memory.stores().index("tallies", Indexes.ascending("label"), new IndexOptions().unique(true));

        assertThat(memory.indexes().ensure()).isEmpty();

        assertThat(memory.raw("tallies").listIndexes())
                .anySatisfy(index -> assertThat(index)
                        .containsEntry("key", new Document("label", 1))
                        .containsEntry("unique", true))
                .anySatisfy(index -> assertThat(index).containsEntry("key", new Document("driveAt", 1)))
                .anySatisfy(index -> assertThat(index).containsEntry("key", new Document("outbox.time", 1)));
    }

    // M3
    @Test
    void anIndexThatShouldBeUniqueAndIsNotIsNamed() {
        memory.raw("tallies").createIndex(Indexes.ascending("label"));
        memory.stores().index("tallies", Indexes.ascending("label"), new IndexOptions().unique(true));

        assertThat(memory.indexes().ensure())
                .singleElement()
                .asString()
                .contains("label")
                .contains("of tallies");
    }

    // M3
    @Test
    void theServiceIsNotReadyWithoutThem() {
        memory.raw("tallies").createIndex(Indexes.ascending("label"));
        memory.stores().index("tallies", Indexes.ascending("label"), new IndexOptions().unique(true));
        IndexGate gate = new IndexGate(memory.indexes());
        try {
            assertThat(gate.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            gate.start();
            assertThat(gate.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            memory.raw("tallies").dropIndex(Indexes.ascending("label"));
            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(gate.health().getStatus()).isEqualTo(Status.UP));
        } finally {
            gate.stop();
        }
    }

    @Test
    void ensuredOnesAreNotLookedAtAgain() {
        memory.publishing();
        memory.indexes().ensure();
        memory.commands();

        assertThat(memory.indexes().ensure()).isEmpty();
        assertThat(memory.commands()).isEmpty();
    }
}
