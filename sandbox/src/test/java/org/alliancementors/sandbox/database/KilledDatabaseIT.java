package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.sandbox.process.Ports;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDatabaseIT {

    @TempDir
    private Path directory;

    @Test
    void noAcknowledgedInsertIsLost() throws Exception {
        try (var database =
                DatabaseProcess.at(directory.resolve("data"), Ports.free(), directory.resolve("database.log"))) {
            database.start();
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            try (var client = MongoClients.create(database.uri());
                    var pool = Executors.newFixedThreadPool(4)) {
                var things = client.getDatabase("test").getCollection("things");
                var writers = IntStream.range(0, 4)
                        .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                            try {
                                for (int i = 0; true; i++) {
                                    String id = writer + "-" + i;
                                    things.insertOne(new Document("_id", id).append("text", "x".repeat(300)));
                                    acknowledged.add(id);
                                }
                            } catch (MongoException e) {
                                // killed: what was acknowledged until now counts
                            }
                        }))
                        .toList();
                Awaitility.await().until(() -> acknowledged.size() > 1_000);
                database.kill();
                for (var writer : writers) {
                    writer.get();
                }
            }

            database.start();

            try (var client = MongoClients.create(database.uri())) {
                Set<String> found = new HashSet<>();
                client.getDatabase("test")
                        .getCollection("things")
                        .find()
                        .forEach(thing -> found.add(thing.getString("_id")));
                assertThat(found).containsAll(acknowledged);
            }
        }
    }

    @Test
    void itKeepsEverythingOverAnOrderlyStop() {
        try (var database =
                DatabaseProcess.at(directory.resolve("data"), Ports.free(), directory.resolve("database.log"))) {
            database.start();
            try (var client = MongoClients.create(database.uri())) {
                client.getDatabase("test").getCollection("things").insertOne(new Document("_id", "one"));
            }
            database.stop();
            assertThat(database.process())
                    .hasValueSatisfying(process -> assertThat(process.isAlive()).isFalse());
            database.start();
            try (var client = MongoClients.create(database.uri())) {
                assertThat(client.getDatabase("test").getCollection("things").countDocuments())
                        .isEqualTo(1);
            }
        }
    }
}
