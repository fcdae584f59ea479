package org.alliancementors.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.matching.MatchingApplication;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The matching service itself, started in this process beside a broker and a database, with nothing else to do. */
final class Service {

    /** The public example key of RFC 8037; no link is checked here. */
    private static final String SOME_KEY =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"benchmark\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private Service() {}

    /** What the service reads from its surroundings. */
    static Map<String, String> environment(String bootstrapServers, String mongoUri) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("MONGODB_URI", mongoUri);
        environment.put("MONGODB_DATABASE", "benchmark");
        environment.put("LINK_VERIFICATION_KEY", SOME_KEY);
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_PORT", "0");
        return environment;
    }

    static ConfigurableApplicationContext start() {
        var application = new SpringApplication(MatchingApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.cloud.stream.bindings.mentorEvents-in-0.consumer.auto-startup", "false",
                "spring.cloud.stream.bindings.mailEvents-in-0.consumer.auto-startup", "false",
                "logging.level.root", "WARN"));
        return application.run("--matching.sweep-every=1h");
    }

    static void createTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<NewTopic> topics = List.of(
                    topic(MissionEvent.TOPIC, "delete"),
                    topic(MailEvent.TOPIC, "delete"),
                    topic(MentorEvent.TOPIC, "compact"));
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(String name, String cleanup) {
        return new NewTopic(name, 12, (short) 1)
                .configs(Map.of("cleanup.policy", cleanup, "retention.ms", "-1", "min.insync.replicas", "1"));
    }
}
