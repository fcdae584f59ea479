package org.alliancementors.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskIT {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir
    private Path directory;

    @Test
    void withoutRoomItEndsAndHasEverythingThatItAcknowledged() throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "prlimit takes the room away");
        try (var database =
                DatabaseProcess.at(directory.resolve("data"), Ports.free(), directory.resolve("database.log"))) {
            database.start();
            ChildProcess process = database.process().orElseThrow();
            Set<String> acknowledged = new HashSet<>();
            try (var client = MongoClients.create(database.uri() + "/?serverSelectionTimeoutMS=1000")) {
                var things = client.getDatabase("test").getCollection("things");
                for (int i = 0; i < 200; i++) {
                    insert(things, "before-" + i, acknowledged);
                }
                takeRoomAway(process);
                for (int i = 0; process.isAlive() && i < 200; i++) {
                    insert(things, "after-" + i, acknowledged);
                }
            }
            assertThat(process.ended().get(20, TimeUnit.SECONDS)).isEqualTo(14);

            database.start();

            try (var client = MongoClients.create(database.uri())) {
                Set<String> found = new HashSet<>();
                client.getDatabase("test")
                        .getCollection("things")
                        .find()
                        .forEach(thing -> found.add(thing.getString("_id")));
                assertThat(found).containsAll(acknowledged).hasSizeGreaterThanOrEqualTo(200);
            }
        }
    }

    private static void insert(MongoCollection<Document> things, String id, Set<String> acknowledged) {
        try {
            things.insertOne(new Document("_id", id).append("text", "x".repeat(300)));
            acknowledged.add(id);
        } catch (MongoException e) {
            // not acknowledged
        }
    }

    private static void takeRoomAway(ChildProcess process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(PRLIMIT.toString(), "--pid", Long.toString(process.pid()), "--fsize=0:")
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
