package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedFiltersTests {

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
        return client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void compareAndSetGoesByTheIndexOfTheId(String kind) {
        var things = open(kind);
        things.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", "t" + i).append("version", 1L))
                .toList());
        long before = database.scans();

        assertThat(raised(things, new Document("_id", "t7").append("version", 1L)))
                .isEqualTo(1);
        assertThat(raised(things, Filters.and(Filters.eq("_id", "t7"), Filters.eq("version", 2L))))
                .isEqualTo(1);
        assertThat(raised(things, Filters.and(Filters.eq("version", 2L), Filters.eq("_id", "t7"))))
                .isZero();
        assertThat(raised(things, Filters.and(Filters.eq("version", 1L), Filters.and(Filters.eq("_id", "t8")))))
                .isEqualTo(1);
        assertThat(things.find(Filters.and(Filters.in("_id", "t7", "t8", "t9"), Filters.gt("version", 1L))))
                .extracting(found -> found.getString("_id"))
                .containsExactlyInAnyOrder("t7", "t8");

        assertThat(database.scans()).isEqualTo(before);
        assertThat(things.find(Filters.eq("version", 3L))).hasSize(1);
        assertThat(database.scans()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void aWholeUniqueKeyIsEnoughToo(String kind) {
        var things = open(kind);
        things.createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        things.insertOne(
                new Document("_id", 1).append("a", "x").append("b", "y").append("c", 5));
        long before = database.scans();

        assertThat(things.find(Filters.and(Filters.eq("b", "y"), Filters.eq("a", "x"), Filters.lt("c", 6))))
                .hasSize(1);
        assertThat(things.find(Filters.and(Filters.eq("b", "y"), Filters.eq("a", "x"), Filters.lt("c", 5))))
                .isEmpty();

        assertThat(database.scans()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in memory", "on disk"})
    void oneOfManyWinsEachRound(String kind) throws Exception {
        var things = open(kind);
        things.insertOne(new Document("_id", "one").append("version", 0L));
        int threads = 8;
        int rounds = 25;
        var wins = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        for (long round = 0; round < rounds; round++) {
                            wins.addAndGet((int) raised(things, new Document("_id", "one").append("version", round)));
                        }
                    }))
                    .toList();
            for (var each : work) {
                each.get();
            }
        }
        long version = List.of(things.find(Filters.eq("_id", "one")).first())
                .getFirst()
                .getLong("version");
        assertThat(version).isEqualTo(wins.get()).isPositive();
    }

    private static long raised(MongoCollection<Document> things, Bson filter) {
        return things.updateOne(filter, Updates.inc("version", 1L)).getModifiedCount();
    }
}
