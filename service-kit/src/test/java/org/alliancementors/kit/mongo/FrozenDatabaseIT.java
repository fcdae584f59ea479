package org.alliancementors.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/** The database says nothing any more, and closes no connection either: its process is stopped by a signal. */
class FrozenDatabaseIT {

    /** What is promised is about a second; the rest is for a busy machine. Without a limit of its own a request took six. */
    private static final Duration SOON = Duration.ofMillis(2_500);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    // promise 6
    @Test
    void requestsAreAnsweredSoonAndCanBeSentAgain() {
        DatabaseProcess database =
                DatabaseProcess.at(directory.resolve("database"), Ports.free(), directory.resolve("database.log"));
        database.start();
        try (RunningTally service = RunningTally.start(
                WebApplicationType.SERVLET,
                RunningTally.freshTopic(),
                "MONGODB_URI=" + database.uri(),
                "MONGODB_DATABASE=frozen",
                "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + Ports.free(),
                "server.port=0",
                "management.server.port=0")) {
            String address = "http://127.0.0.1:" + service.property("local.server.port") + "/tallies/";
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> send(add(address + "before")).join().body(), "{\"total\":1}"::equals);

            database.process().orElseThrow().pause();
            try {
                // first with connections that look alive, then with none that the driver trusts
                areRefused(List.of(add(address + "sent"), read(address + "before"), add(address + "before")));
                areRefused(IntStream.range(0, 20)
                        .mapToObj(n -> read(address + "before"))
                        .toList());
                areRefused(List.of(add(address + "sent")));
            } finally {
                database.process().orElseThrow().resume();
            }

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> send(add(address + "sent")).join().body(), "{\"total\":1}"::equals);
            assertThat(send(read(address + "before")).join().body()).isEqualTo("{\"total\":1}");
            assertThat(service.tallies().find("sent").orElseThrow().seq())
                    .as("events of its own")
                    .isEqualTo(1);
        } finally {
            database.kill();
        }
    }

    /** At once, all of them: who waits for a connection does not wait longer. */
    private void areRefused(List<HttpRequest> requests) {
        List<CompletableFuture<HttpResponse<String>>> sent =
                requests.stream().map(this::send).toList();
        sent.forEach(answer -> {
            HttpResponse<String> refused = answer.join();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:problem:store-unavailable");
        });
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest add(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(SOON)
                .build();
    }

    private static HttpRequest read(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(SOON).build();
    }
}
