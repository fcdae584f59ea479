package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries that the services' sweeps and gauges ask over and over, on a hundred documents of which few concern them. */
class SecondaryIndexesTests {

    private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");

    @TempDir
    private Path directory;

    private EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private MongoClient client = MongoClients.create(database.uri());

    private MongoCollection<Document> open(String kind) {
        if (kind.equals("on disk")) {
            stop();
            database = EmbeddedDatabase.onDisk(directory.resolve("data"), Ports.free());
            client = MongoClients.create(database.uri());
        }
        return things();
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        database.close();
    }

    /** Every tenth is due, one after the other; every twentieth has an event to publish and something open. */
    private static void fill(MongoCollection<Document> things) {
        things.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> {
                    var document = new Document("_id", id(i)).append("outbox", List.of());
                    if (i % 10 == 0) {
                        document.append("driveAt", at(100 - i));
                    }
                    if (i % 20 == 0) {
                        document.append("open", 1 + i / 20)
                                .append(
                                        "outbox",
                                        List.of(new Document("time", at(i)), new Document("time", at(i + 1))));
                    }
                    return document;
                })
                .toList());
    }

    private static void index(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("driveAt"), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending("outbox.time"));
        things.createIndex(Indexes.ascending("open", "_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void whatIsDueIsFoundInItsOrderWithoutReadingTheRest(String kind) {
        var things = open(kind);
        index(things);
        fill(things);
        long before = database.scans();

        assertThat(things.find(Filters.lte("driveAt", at(50)))
                        .sort(Sorts.ascending("driveAt"))
                        .limit(3))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(90), id(80), id(70));
        assertThat(things.find(Filters.and(Filters.gt("driveAt", at(10)), Filters.lt("driveAt", at(40)))))
                .extracting(found -> found.getString("_id"))
                .containsExactlyInAnyOrder(id(70), id(80));
        assertThat(things.find(Filters.eq("driveAt", at(30)))).hasSize(1);
        assertThat(things.find(Filters.in("driveAt", at(30), at(40), at(41)))).hasSize(2);

        assertThat(database.scans()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void elementsOfArraysAreFound(String kind) {
        var things = open(kind);
        fill(things);
        // over what is there already
        index(things);
        long before = database.scans();

        assertThat(things.find(Filters.and(Filters.exists("outbox.0"), Filters.lt("outbox.time", at(41))))
                        .sort(Sorts.ascending("outbox.time"))
                        .limit(10))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(0), id(20), id(40));
        assertThat(things.find(Filters.or(Filters.gt("open", 3), Filters.eq("outbox.time", at(1)))))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(0), id(60), id(80));

        assertThat(database.scans()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void everyKindOfWriteMovesADocumentInTheOrder(String kind) {
        var things = open(kind);
        index(things);
        fill(things);

        things.updateOne(Filters.eq("_id", id(80)), Updates.unset("driveAt"));
        things.updateMany(Filters.lte("driveAt", at(10)), Updates.set("driveAt", at(200)));
        things.deleteOne(Filters.eq("_id", id(70)));
        things.replaceOne(Filters.eq("_id", id(60)), new Document("driveAt", at(5)));
        things.findOneAndUpdate(
                new Document("_id", "new").append("version", 0L),
                Updates.set("driveAt", at(6)),
                new FindOneAndUpdateOptions().upsert(true));
        long before = database.scans();

        assertThat(things.find(Filters.lt("driveAt", at(51))).sort(Sorts.ascending("driveAt")))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(60), "new", id(50));
        assertThat(things.find(Filters.gte("driveAt", at(100))).sort(Sorts.ascending("driveAt", "_id")))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(0), id(90));
        assertThat(database.scans()).isEqualTo(before);
    }

    @Test
    void theOrderIsThereAgainAfterARestart() {
        var things = open("on disk");
        index(things);
        fill(things);
        stop();
        database = EmbeddedDatabase.onDisk(directory.resolve("data"), Ports.free());
        client = MongoClients.create(database.uri());
        long before = database.scans();

        assertThat(things().find(Filters.lte("driveAt", at(30))).sort(Sorts.ascending("driveAt")))
                .extracting(found -> found.getString("_id"))
                .containsExactly(id(90), id(80), id(70));
        assertThat(database.scans()).isEqualTo(before);
    }

    @Test
    void whatAnOrderCannotAnswerIsStillReadInFull() {
        var things = open("in memory");
        index(things);
        fill(things);
        things.createIndex(Indexes.descending("down"));
        things.createIndex(Indexes.ascending("outbox.0"));

        for (Bson filter : List.of(
                Filters.eq("driveAt", null),
                Filters.ne("driveAt", at(10)),
                Filters.exists("driveAt"),
                Filters.or(Filters.lt("driveAt", at(20)), Filters.exists("open", false)),
                Filters.regex("open", "1"),
                Filters.not(Filters.gt("open", 1)),
                Filters.lt("down", 1),
                Filters.lt("outbox.0", 1))) {
            long before = database.scans();
            assertThat(things.find(filter)).hasSameElementsAs(things.find(Filters.nor(Filters.nor(filter))));
            assertThat(database.scans()).as("%s", filter).isEqualTo(before + 2);
        }
    }

    @Test
    void aDroppedIndexFindsNothingAnyMore() {
        var things = open("in memory");
        index(things);
        fill(things);
        things.dropIndex(Indexes.ascending("driveAt"));
        long before = database.scans();

        assertThat(things.find(Filters.lte("driveAt", at(30)))).hasSize(3);
        assertThat(database.scans()).isGreaterThan(before);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "t%02d", number);
    }

    private static Date at(int minutes) {
        return Date.from(START.plusSeconds(minutes * 60L));
    }
}
