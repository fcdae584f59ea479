package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** A reader sees a document before or after a change, never in the middle of it. */
class WholeDocumentsTests {

    private static final int FIELDS = 60;

    @Test
    void aReaderNeverSeesHalfAChange() throws Exception {
        try (var database = EmbeddedDatabase.inMemory();
                var client = MongoClients.create(database.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            var first = new Document("_id", "one");
            IntStream.range(0, FIELDS).forEach(i -> first.append("f" + i, 0));
            things.insertOne(first);

            var writer = CompletableFuture.runAsync(() -> {
                for (int value = 1; value <= 400; value++) {
                    var sets = new ArrayList<Bson>();
                    for (int i = 0; i < FIELDS; i++) {
                        sets.add(Updates.set("f" + i, value));
                    }
                    things.updateOne(Filters.eq("_id", "one"), Updates.combine(sets));
                }
            });
            while (!writer.isDone()) {
                var seen = things.find(Filters.eq("_id", "one")).first();
                assertThat(seen).isNotNull();
                assertThat(seen.values().stream().skip(1).distinct()).hasSize(1);
            }
            writer.get();
        }
    }
}
