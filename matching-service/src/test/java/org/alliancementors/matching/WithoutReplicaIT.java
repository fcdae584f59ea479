package org.alliancementors.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.matching.places.MentorPool;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;

/** C15: an instance that has not read all mentors takes no mission, though everything else of it works. */
@WithBackends
@Timeout(90)
class WithoutReplicaIT {

    @Test
    void takesNothing() {
        Backends backends = Backends.running();
        try (Topics topics = new Topics(backends.bootstrapServers());
                var instance = new SpringApplicationBuilder(MatchingApplication.class)
                        .initializers(new MatchingIntegration.Neighbours())
                        .run(
                                "--spring.application.name=matching-without-replica",
                                "--server.port=0",
                                "--management.server.port=0",
                                "--matching.sweep-every=100ms",
                                "--spring.jmx.enabled=false",
                                "--spring.mongodb.uri=" + backends.mongoUri(),
                                "--spring.mongodb.database=" + Backends.freshDatabase(),
                                // what only the replica uses leads nowhere
                                "--spring.kafka.consumer.bootstrap-servers=localhost:1",
                                "--spring.cloud.stream.kafka.binder.consumer-properties.bootstrap.servers="
                                        + backends.bootstrapServers())) {
            var region = new EventFixture(-30);
            topics.publish("alone", 1, region.mentor("alone", 1, 10));
            topics.publish("untaken", 1, region.mission("untaken"));
            Mentors mentors = instance.getBean(Mentors.class);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> mentors.find("alone").isPresent());
            Cases cases = instance.getBean(Cases.class);
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> cases.find("untaken").isEmpty());
            assertThat(instance.getBean(MentorPool.class).complete()).isFalse();
            List<?> bindings =
                    instance.getBean(BindingsLifecycleController.class).queryState("missionEvents-in-0");
            assertThat(bindings)
                    .hasSize(1)
                    .allSatisfy(binding -> assertThat(
                                    ((org.springframework.cloud.stream.binder.Binding<?>) binding).isRunning())
                            .isFalse());
            // readiness asks for the database only
            var readiness = instance.getBean(HealthEndpoint.class).healthForPath("readiness");
            assertThat(Objects.requireNonNull(readiness).getStatus().getCode()).isEqualTo("UP");
        }
    }
}
