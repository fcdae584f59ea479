package org.alliancementors.kit.topics;

import static org.alliancementors.kit.tally.TallyRecords.toSend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancementors.kit.tally.KafkaProbe;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.Ports;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/** With a broker and a database of its own, which go away and come back. */
class OutagesIT {

    @TempDir
    Path directory;

    // C12 C5
    @Test
    void aServiceStartsWithoutTheBrokerAndOutlivesTheDatabase() throws Exception {
        EmbeddedBroker broker =
                EmbeddedBroker.at(directory.resolve("kafka"), Ports.free(), directory.resolve("kafka.log"));
        DatabaseProcess database =
                DatabaseProcess.at(directory.resolve("database"), Ports.free(), directory.resolve("database.log"));
        database.start();
        try (RunningTally service = RunningTally.start(
                WebApplicationType.SERVLET,
                RunningTally.freshTopic(),
                "MONGODB_URI=" + database.uri(),
                "MONGODB_DATABASE=outages",
                "KAFKA_BOOTSTRAP_SERVERS=" + broker.bootstrapServers(),
                // shorter than the outage: whoever does not poll meanwhile is put out of the group
                "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms=5000",
                "server.port=0",
                "management.server.port=0")) {
            withoutTheBroker(service);

            broker.start();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.mirrored("early")).containsExactly(1, 2));

            try (KafkaProbe kafka = new KafkaProbe(broker.bootstrapServers())) {
                database.kill();
                RecordMetadata sent = withoutTheDatabase(service, kafka);

                database.start();
                await().atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .untilAsserted(
                                () -> assertThat(service.mirrored("late")).containsExactly(3, 4));
                await().until(() -> kafka.committed("tally", service.topic(), sent.partition()) > sent.offset());
                assertThat(kafka.read(service.topic() + ".tally.dlt")).isEmpty();
            }
        } finally {
            database.kill();
            broker.kill();
        }
    }

    // C12
    private static void withoutTheBroker(RunningTally service) {
        await().untilAsserted(() -> assertThat(get(service, "/actuator/health/readiness"))
                .startsWith("200 ")
                .endsWith("\"status\":\"UP\"}")
                .contains("the broker does not answer (ExecutionException): bindings wait for it"));
        assertThat(service.bean(DeferredBindings.class).isRunning()).isFalse();
        // P6: what is written meanwhile leaves later
        service.publish("early", 1, 2);
    }

    // C5
    private static RecordMetadata withoutTheDatabase(RunningTally service, KafkaProbe kafka) {
        List<String> members = kafka.members("tally", service.topic());
        List<RecordMetadata> sent =
                kafka.send(toSend(service.topic(), "late", 1, 3), toSend(service.topic(), "late", 2, 4));
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .until(() -> kafka.committed(
                                "tally", service.topic(), sent.getFirst().partition())
                        <= sent.getFirst().offset());
        assertThat(kafka.members("tally", service.topic())).isEqualTo(members).isNotEmpty();
        return sent.getLast();
    }

    private static String get(RunningTally service, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + service.property("local.management.port") + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
