package org.alliancementors.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.kit.tally.TallyMapping;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredDocumentsTests {

    private final MemoryStores memory = new MemoryStores();
    private final DocumentStore<Tally, TallyFact> store = memory.publishing();

    @AfterEach
    void close() {
        memory.close();
    }

    private Document raw(String id) {
        Document document = memory.raw("tallies").find(Filters.eq("_id", id)).first();
        assertThat(document).isNotNull();
        return document;
    }

    @Test
    void fieldsOfANewerBuildSurviveASave() {
        Stored<Tally> read = store.insert("t", Change.none(Tally.EMPTY)).stored();
        memory.raw("tallies").updateOne(Filters.eq("_id", "t"), Updates.set("colour", "red"));
        memory.raw("tallies").updateOne(Filters.eq("_id", "t"), Updates.set("seen.elsewhere", 4L));

        store.save(read, read.state().add(1));

        assertThat(raw("t")).containsEntry("colour", "red");
        assertThat(store.find("t").orElseThrow().envelope().seen("elsewhere")).isEqualTo(4);
    }

    @Test
    void aFieldThatBecomesNullLeavesTheDocument() {
        Stored<Tally> read = store.insert(
                        "t",
                        Change.none(Tally.EMPTY.label("red").due(memory.clock().instant())))
                .stored();
        assertThat(raw("t")).containsKeys("label", "driveAt");

        store.save(read, Change.none(read.state().label(null).due(null)));

        assertThat(raw("t")).doesNotContainKeys("label", "driveAt");
    }

    // M6
    @Test
    void stateAndEventsAreOneWriteOfOneDocument() {
        Stored<Tally> read = store.insert("t", Change.none(Tally.EMPTY)).stored();
        memory.commands();

        store.save(read, read.state().add(1, 2));
        store.insert("u", Tally.EMPTY.add(3));

        assertThat(memory.sawTransaction()).isFalse();
        assertThat(memory.commands()).containsExactly("findAndModify", "insert");
        Document document = raw("t");
        assertThat(document.getList("history", Integer.class)).containsExactly(1, 2);
        assertThat(document.getList("outbox", Document.class))
                .extracting(event -> event.getLong("seq"), event -> event.getString("data"))
                .containsExactly(tuple(1L, "{\"amount\":1}"), tuple(2L, "{\"amount\":2}"));
    }

    @Test
    void onlyFactsThatAreToldGetANumber() {
        Stored<Tally> stored = store.insert(
                        "t",
                        Change.of(
                                Tally.EMPTY,
                                new TallyFact.Added(1),
                                new TallyFact.Whispered(),
                                new TallyFact.Ended(),
                                new TallyFact.Added(2)))
                .stored();

        assertThat(stored.seq()).isEqualTo(3);
        assertThat(stored.envelope().outbox())
                .extracting(PendingEvent::type)
                .containsExactly("tally-added.v1", PendingEvent.TOMBSTONE_TYPE, "tally-added.v1");
        assertThat(stored.envelope().outbox().get(1).data()).isNull();
    }

    @Test
    void aStoreWithoutPublicationKeepsItsFactsToItself() {
        Stored<Tally> stored = memory.mirrors().insert("t", Tally.EMPTY.add(1)).stored();

        assertThat(stored.seq()).isZero();
        assertThat(stored.envelope().outbox()).isEmpty();
    }

    @Test
    void anEventThatIsTooLargeIsRefusedBeforeAnythingIsWritten() {
        Stored<Tally> read = store.insert("t", Tally.EMPTY.add(1)).stored();
        Change<Tally, TallyFact> large =
                Change.of(read.state().plus(2), new TallyFact.Added(2), new TallyFact.Noted(64 * 1024));
        memory.commands();

        assertThatThrownBy(() -> store.save(read, large))
                .isInstanceOf(EventTooLarge.class)
                .hasMessage(
                        "tally-noted.v1 of t has 65547 bytes, 65536 are allowed: let the event carry codes and ids only");
        assertThatThrownBy(() -> store.saveAll(Map.of(read, large))).isInstanceOf(EventTooLarge.class);
        assertThatThrownBy(() -> store.insert("u", large)).isInstanceOf(EventTooLarge.class);
        assertThat(memory.commands()).isEmpty();
        assertThat(store.find("t")).contains(read);
    }

    @Test
    void anEventWithoutATypeNameIsRefused() {
        assertThatThrownBy(() -> new Publication<>("tallies", Map.of(), (id, fact) -> null).typeOf("text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.String has no type name among [] of topic tallies: add it there");
    }

    @Test
    void aMappingMayNotUseTheKitsFields() {
        for (String field : List.of("_id", "version", "writeId", "seq", "seen", "outbox", "parked", "driveAt")) {
            DocumentStore<Tally, TallyFact> greedy = memory.publishing(new TallyMapping(true) {
                @Override
                public Document write(Tally tally) {
                    return super.write(tally).append(field, 1);
                }
            });

            assertThatThrownBy(() -> greedy.insert("t", Change.none(Tally.EMPTY)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Field '%s' of collection tallies belongs to the kit: give it another name", field);
        }
    }

    @Test
    void anotherUniqueKeyThatIsTakenIsAFaultAndNotARace() {
        memory.raw("tallies").createIndex(Indexes.ascending("label"), new IndexOptions().unique(true));
        store.insert("t", Change.none(Tally.EMPTY.label("red")));
        Stored<Tally> other =
                store.insert("u", Change.none(Tally.EMPTY.label("blue"))).stored();
        Write<Tally, TallyFact> third = new Write<>(
                new Stored<>("v", Tally.EMPTY, Envelope.NEW), Tally.EMPTY.label("red"), List.of(), Map.of(), List.of());

        assertThatThrownBy(() -> store.insert("v", Change.none(Tally.EMPTY.label("red"))))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> store.writeAll(List.of(third))).isInstanceOf(MongoBulkWriteException.class);
        assertThatThrownBy(() ->
                        store.saveAll(Map.of(other, Change.none(other.state().label("red")))))
                .isInstanceOf(MongoBulkWriteException.class);
    }

    @Test
    void aDocumentThatAnotherOneMadeFirstInABulkIsARace() {
        store.insert("t", Change.none(Tally.EMPTY));

        assertThat(store.writeAll(List.of(new Write<>(
                        new Stored<>("t", Tally.EMPTY, Envelope.NEW), Tally.EMPTY, List.of(), Map.of(), List.of()))))
                .isEqualTo(Map.of("t", new Saving.Overtaken<>()));
    }
}
