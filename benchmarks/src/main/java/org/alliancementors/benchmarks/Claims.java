package org.alliancementors.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Many threads in several processes after the places of few mentors. What the store took is audited afterwards from the
 * versions alone, by arithmetic of its own: no version may be missing or double, and no place granted at or above the capacity.
 */
final class Claims {

    private final Scale scale;
    private final Map<String, String> environment;
    private final String mongoUri;
    private final Path folder;

    Claims(Scale scale, Map<String, String> environment, String mongoUri, Path folder) {
        this.scale = scale;
        this.environment = environment;
        this.mongoUri = mongoUri;
        this.folder = folder;
    }

    /**
     * What came of it.
     *
     * @param attempts asked for
     * @param granted places taken
     * @param refused seen from the read that there is none
     * @param overtaken another was faster, so it was read and decided again
     * @param perSecond attempts per second
     * @param grantedPerSecond places taken per second
     * @param floorPerSecond bare conditional updates by the driver per second, from one process with as many threads
     * @param overbooked grants at or above the capacity
     */
    record Result(
            long attempts,
            long granted,
            long refused,
            long overtaken,
            double perSecond,
            double grantedPerSecond,
            double floorPerSecond,
            long overbooked) {}

    Result measure() {
        List<ServiceProcess> processes = new ArrayList<>();
        try {
            for (int number = 0; number < scale.processes(); number++) {
                processes.add(ServiceProcess.start(
                        ClaimingProcess.class,
                        "512m",
                        environment,
                        folder.resolve("claims-%d.log".formatted(number)),
                        folder.toString(),
                        Integer.toString(number),
                        Integer.toString(scale.threads() / scale.processes()),
                        Integer.toString(scale.attempts() / scale.processes()),
                        Integer.toString(scale.mentorsClaimed()),
                        Integer.toString(scale.processes())));
            }
            awaitReady(processes);
            Files.createFile(folder.resolve(ClaimingProcess.GO));
            List<long[]> printed = processes.stream()
                    .map(process -> process.await(ClaimingProcess.MARK).getFirst())
                    .map(line -> Stream.of(line.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .toList();
            return result(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            processes.forEach(ServiceProcess::kill);
        }
    }

    private Result result(List<long[]> printed) {
        var audit = new Audit(scale.mentorsClaimed());
        audit.read(folder);
        try (MongoClient client = MongoClients.create(mongoUri)) {
            audit.compare(client.getDatabase("benchmark").getCollection("mentors"));
        }
        double seconds = printed.stream().mapToLong(line -> line[0]).max().orElse(1) / 1_000.0;
        return new Result(
                scale.attempts(),
                audit.granted(),
                printed.stream().mapToLong(line -> line[1]).sum(),
                printed.stream().mapToLong(line -> line[2]).sum(),
                scale.attempts() / seconds,
                audit.granted() / seconds,
                floor(),
                audit.overbooked());
    }

    private void awaitReady(List<ServiceProcess> processes) {
        for (int number = 0; number < processes.size(); number++) {
            while (!Files.exists(folder.resolve(ClaimingProcess.READY + number))) {
                if (!processes.get(number).isAlive()) {
                    processes.get(number).await(ClaimingProcess.MARK);
                    throw new IllegalStateException("process %d ended before it was ready".formatted(number));
                }
                pause();
            }
        }
    }

    /** Read the version, write the next one if it is still that: no aggregate, no mapping, no rule. */
    private double floor() {
        int updates = Math.min(scale.attempts(), 40_000);
        try (MongoClient client = MongoClients.create(mongoUri)) {
            MongoCollection<Document> bare = client.getDatabase("benchmark").getCollection("bare");
            for (int i = 0; i < scale.mentorsClaimed(); i++) {
                bare.insertOne(new Document("_id", i).append("version", 0L));
            }
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < scale.threads(); thread++) {
                var random = new Random(Scale.SEED + thread);
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < updates / scale.threads(); i++) {
                        update(bare, random.nextInt(scale.mentorsClaimed()));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return updates / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void update(MongoCollection<Document> bare, int id) {
        Document before = bare.find(Filters.eq("_id", id)).first();
        if (before == null) {
            throw new IllegalStateException("document %d is gone".formatted(id));
        }
        bare.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("version", before.getLong("version"))),
                Updates.inc("version", 1L));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
