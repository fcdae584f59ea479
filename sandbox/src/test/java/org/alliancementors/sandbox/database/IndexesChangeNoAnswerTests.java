package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoQueryException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents, indexes and filters: whatever an index answers, reading everything answers, too. A filter denied twice means
 * the same and is beyond every index, so each question is asked of one collection in both ways.
 */
class IndexesChangeNoAnswerTests {

    private static final List<String> FIELDS = List.of("a", "b", "c.d", "c.e");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inMemory(long seed) {
        try (var database = EmbeddedDatabase.inMemory()) {
            askAround(database, new Random(seed), seed % 2 == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6})
    void onDisk(long seed) {
        try (var database = EmbeddedDatabase.onDisk(directory.resolve("data" + seed), Ports.free())) {
            askAround(database, new Random(seed), seed % 2 == 0);
        }
    }

    @Test
    void whileOthersWrite() throws Exception {
        try (var database = EmbeddedDatabase.inMemory();
                var client = MongoClients.create(database.uri());
                var pool = Executors.newFixedThreadPool(4)) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(Indexes.ascending("a"));
            things.createIndex(Indexes.ascending("c.d"));
            var writers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                        var random = new Random(writer);
                        for (int i = 0; i < 60; i++) {
                            things.bulkWrite(writes(random, true, "w" + writer + "-"));
                        }
                    }))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                // one answer is of one moment: what was there before and after is in it once
                var ids = things.find(Filters.gte("a", 2))
                        .map(found -> found.getString("_id"))
                        .into(new ArrayList<>());
                assertThat(ids).doesNotHaveDuplicates();
            }
            for (var writer : writers) {
                writer.get();
            }
            var random = new Random(99);
            for (int i = 0; i < 60; i++) {
                same(things, filter(random, 2), random);
            }
        }
    }

    private static void askAround(EmbeddedDatabase database, Random random, boolean withArrays) {
        try (var client = MongoClients.create(database.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(Indexes.ascending("a"), new IndexOptions().sparse(true));
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 5; i++) {
                    things.bulkWrite(writes(random, withArrays, "t"));
                }
                if (round == 1) {
                    things.createIndex(Indexes.ascending("c.d", "b"));
                    things.createIndex(Indexes.ascending("b"));
                }
                if (round == 4) {
                    things.dropIndex(Indexes.ascending("b"));
                }
                for (int i = 0; i < 25; i++) {
                    same(things, filter(random, 2), random);
                }
            }
            // half of the questions are beyond every index, and of the others by far not all
            long asked = 6 * 25 * 2 * 5L;
            assertThat(database.scans()).isBetween(asked / 2, asked * 8 / 10);
        }
    }

    /** The same documents in the same order, whole and in part, unsorted and sorted; equal ones are sorted by their ids. */
    private static void same(MongoCollection<Document> things, Bson filter, Random random) {
        Bson scanning = Filters.nor(Filters.nor(filter));
        var order = new Document(FIELDS.get(random.nextInt(FIELDS.size())), random.nextInt(4) == 0 ? -1 : 1);
        for (Document sort : Arrays.asList(null, new Document(order).append("_id", 1))) {
            for (int limit : List.of(0, 3)) {
                assertThat(ask(things, filter, sort, limit))
                        .as("%s sorted by %s, %d", filter, sort, limit)
                        .isEqualTo(ask(things, scanning, sort, limit));
            }
        }
        assertThat(ask(things, filter, order, 0)).hasSameElementsAs(ask(things, scanning, order, 0));
    }

    /** The server cannot sort all mixtures of arrays; then it must fail in both ways. */
    private static List<Document> ask(
            MongoCollection<Document> things, Bson filter, @Nullable Document sort, int limit) {
        try {
            return things.find(filter).sort(sort).skip(limit / 2).limit(limit).into(new ArrayList<>());
        } catch (MongoQueryException e) {
            assertThat(e).hasMessageContaining("Comparison method violates its general contract");
            return List.of(new Document("unsortable", true));
        }
    }

    private static List<WriteModel<Document>> writes(Random random, boolean withArrays, String prefix) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (int i = 0; i < 8; i++) {
            Bson one = Filters.eq("_id", prefix + random.nextInt(60));
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            writes.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new DeleteOneModel<>(one);
                        case 1 -> new ReplaceOneModel<>(one, document(random, withArrays));
                        case 2 -> new UpdateOneModel<>(one, Updates.unset(field.substring(0, 1)));
                        case 3 ->
                            new InsertOneModel<>(
                                    document(random, withArrays).append("_id", prefix + "-" + random.nextLong()));
                        default ->
                            new UpdateOneModel<>(
                                    one,
                                    Updates.combine(
                                            Updates.set("a", value(random, withArrays)),
                                            Updates.set("c", inner(random, withArrays))),
                                    new UpdateOptions().upsert(true));
                    });
        }
        return writes;
    }

    private static Document document(Random random, boolean withArrays) {
        var document = new Document();
        if (random.nextInt(4) > 0) {
            document.append("a", value(random, withArrays));
        }
        if (random.nextInt(4) > 0) {
            document.append("b", value(random, withArrays));
        }
        return random.nextInt(4) > 0 ? document.append("c", inner(random, withArrays)) : document;
    }

    private static @Nullable Object inner(Random random, boolean withArrays) {
        if (withArrays && random.nextInt(3) == 0) {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> inner(random, random.nextInt(3) == 0))
                    .toList();
        }
        return random.nextInt(6) == 0
                ? value(random, false)
                : new Document("d", value(random, withArrays)).append("e", value(random, withArrays));
    }

    private static @Nullable Object value(Random random, boolean withArrays) {
        return switch (random.nextInt(withArrays ? 14 : 11)) {
            case 0 -> null;
            case 1 -> "text" + random.nextInt(4);
            case 2 -> random.nextInt(5) + 0.5;
            case 3 -> (long) random.nextInt(5);
            case 4 -> random.nextBoolean();
            case 5 -> Date.from(Instant.ofEpochSecond(random.nextInt(5)));
            case 6 -> random.nextBoolean() ? awkward(random) : 2;
            case 7 -> random.nextInt(8) == 0 ? new Document("x", 1) : -0.0;
            case 8, 9, 10 -> random.nextInt(5);
            default ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, random.nextInt(3) == 0))
                        .toList();
        };
    }

    private static Object awkward(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> new Decimal128(new BigDecimal("2.5"));
            default -> 1e300;
        };
    }

    private static Bson filter(Random random, int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            List<Bson> parts = IntStream.range(0, 2)
                    .mapToObj(i -> filter(random, depth - 1))
                    .toList();
            return random.nextInt(3) == 0 ? Filters.or(parts) : Filters.and(parts);
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (random.nextInt(9)) {
            case 0 -> Filters.eq(field, value(random, random.nextInt(5) == 0));
            case 1 -> Filters.in(field, Arrays.asList(value(random, false), value(random, false), 3));
            case 2 ->
                new Document(field, new Document("$gte", value(random, false)).append("$lt", value(random, false)));
            case 3 -> new Document(field, new Document("$gt", random.nextInt(5)).append("$lte", random.nextInt(5)));
            case 4 -> Filters.lt(field, bound(random));
            case 5 -> Filters.gt(field, bound(random));
            case 6 -> Filters.lte(field, bound(random));
            case 7 -> Filters.exists(field, random.nextBoolean());
            default -> new Document(field, new Document("$eq", random.nextInt(5)));
        };
    }

    private static Object bound(Random random) {
        Object value = value(random, false);
        return value == null ? 3 : value;
    }
}
