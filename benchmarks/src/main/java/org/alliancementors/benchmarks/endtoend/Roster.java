package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.benchmarks.endtoend.Supply.Mentor;
import org.bson.Document;

/** Loads mentors: into ours as the desk would, file by file, and waits until matching-service has stored them. */
final class Roster {

    private static final int PER_FILE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;

    private Roster() {}

    static void load(OurWay ours, List<Mentor> mentors) {
        try (HttpClient client = HttpClient.newHttpClient();
                MongoClient database = MongoClients.create(ours.databaseUri())) {
            MongoCollection<Document> known =
                    database.getDatabase("matching-service").getCollection("mentors");
            long before = known.countDocuments();
            for (int from = 0; from < mentors.size(); from += PER_FILE) {
                send(client, ours, mentors.subList(from, Math.min(mentors.size(), from + PER_FILE)));
            }
            await(known, before + mentors.size());
        }
    }

    private static void send(HttpClient client, OurWay ours, List<Mentor> mentors) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(ours.landscape().url("mentor-service") + "/mentors/import"))
                            .header(
                                    "Authorization",
                                    "Bearer " + ours.landscape().token("desk"))
                            .header("Content-Type", "text/csv; charset=utf-8")
                            .POST(BodyPublishers.ofString(Supply.csv(mentors)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != OK || !answer.body().contains("\"refused\":0")) {
                throw new IllegalStateException("mentor-service did not take the mentors: %d %.2000s"
                        .formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(MongoCollection<Document> known, long expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (known.countDocuments() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("matching-service knows %d of %d mentors after %s"
                        .formatted(known.countDocuments(), expected, PATIENCE));
            }
            Pause.aMoment();
        }
    }
}
