package org.alliancementors.allianceservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.alliancementors.kit.testing.Tokens;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Has a broker and a database of its own, to take them away. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class AServiceWithoutItsServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DIRECTORY = temporary();
    private static final EmbeddedBroker BROKER = EmbeddedBroker.startIn(DIRECTORY);
    private static final DatabaseProcess DATABASE =
            DatabaseProcess.at(DIRECTORY.resolve("database.mv"), Ports.free(), DIRECTORY.resolve("database.log"));

    private final Requests requests;
    private final Topics topics = new Topics(BROKER.bootstrapServers());

    @Autowired
    AServiceWithoutItsServersIT(MockMvc mvc, InstantSource clock) {
        this.requests = new Requests(mvc, clock);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        DATABASE.start();
        var topics = new Topics(BROKER.bootstrapServers());
        topics.create("assignments");
        topics.create("mails");
        topics.create("mentors");
        registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        registry.add("spring.mongodb.uri", DATABASE::uri);
        registry.add("spring.mongodb.database", () -> "alliance-service");
        registry.add("alliance.tracking-keys", () -> TestKeys.TRACKING);
        registry.add("kit.links.verification-key", TestKeys::verification);
    }

    @AfterAll
    static void end() {
        BROKER.close();
        DATABASE.close();
    }

    @Test
    void takesRequestsWithoutTheBrokerAndTellsOfThemWhenItIsBack() {
        var before = Requests.id(requests.mission(Tokens.desk(), key()));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !topics.records("missions", before).isEmpty());
        BROKER.kill();

        var answer = requests.mission(Tokens.desk(), key());

        assertThat(answer.getStatus()).isEqualTo(201);
        BROKER.start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> topics.records("missions", Requests.id(answer)).size() == 1);
    }

    @Test
    void asksToComeAgainWithoutTheDatabaseAndThenTakesTheSameRequest() {
        var key = key();
        requests.mission(Tokens.desk(), key());
        DATABASE.kill();

        var started = System.nanoTime();
        var refused = requests.mission(Tokens.desk(), key);
        var took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(took).isLessThan(Duration.ofSeconds(5)); // a second, and room for a busy machine
        DATABASE.start();
        await().atMost(PATIENCE)
                .until(() -> requests.mission(Tokens.desk(), key).getStatus() == 201);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("alliance-service-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
