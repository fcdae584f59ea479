package org.alliancementors.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.alliancementors.kit.tally.KafkaProbe;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@WithBackends
class WrongTopicsIT {

    // P11
    @Test
    void whatDiffersIsNamedAndTheBindingsStayClosedUntilItIsMended() {
        String topic = RunningTally.freshTopic();
        String compacted = topic + "-compacted";
        try (KafkaProbe kafka = new KafkaProbe(Backends.running().bootstrapServers())) {
            kafka.createTopic(topic, 3, Map.of("retention.ms", "-1"));
            kafka.createTopic(compacted, 12, Map.of("cleanup.policy", "delete"));
            try (RunningTally service = RunningTally.start(topic)) {
                TopicGate gate = service.bean(TopicGate.class);

                await().untilAsserted(() -> assertThat(gate.missing())
                        .containsExactlyInAnyOrder(
                                "topic %s has 3 partitions instead of 12: records of one key would come apart; move its data to a new topic"
                                        .formatted(topic),
                                "topic %s has cleanup.policy=delete instead of compact: change it with kafka-configs"
                                        .formatted(compacted)));
                assertThat(gate.health().getStatus()).isEqualTo(Status.UNKNOWN);
                assertThat(gate.health().getDetails()).containsEntry("missing", gate.missing());
                await().during(Duration.ofSeconds(1))
                        .until(() -> !service.bean(DeferredBindings.class).isRunning());
                assertThat(kafka.members("tally", topic)).isEmpty();

                kafka.deleteTopic(topic);
                kafka.set(compacted, "cleanup.policy", "compact");

                await().atMost(Duration.ofSeconds(15)).until(service::open);
                assertThat(kafka.partitions(topic)).isEqualTo(12);
                service.publish("t", 1);
                await().untilAsserted(() -> assertThat(service.mirrored("t")).containsExactly(1));
                assertThat(gate.health().getStatus()).isEqualTo(Status.UP);
            }
        }
    }
}
