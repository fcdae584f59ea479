package org.alliancementors.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.store.DocumentStores;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TopicGateTests {

    private static final TopicSettings SETTINGS =
            new TopicSettings(true, 12, (short) 1, 1, Set.of(), Duration.ofMillis(10));

    private final AtomicInteger openings = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @AfterEach
    void release() {
        stopped.countDown();
    }

    /** A broker on which everything is as it should be. */
    private static Admin broker() {
        Admin admin = mock(Admin.class, RETURNS_DEEP_STUBS);
        when(admin.listTopics().names()).thenReturn(KafkaFuture.completedFuture(Set.of()));
        when(admin.createTopics(List.of()).values()).thenReturn(Map.of());
        when(admin.describeTopics(anyCollection()).allTopicNames()).thenReturn(KafkaFuture.completedFuture(Map.of()));
        when(admin.describeConfigs(anyCollection()).all()).thenReturn(KafkaFuture.completedFuture(Map.of()));
        return admin;
    }

    private static TopicGate gate(Supplier<Admin> brokers, Runnable open) {
        return new TopicGate(SETTINGS, brokers, mock(DocumentStores.class), mock(Intakes.class), "tally", open);
    }

    // C12
    @Test
    void withoutABrokerItSaysSoAndOpensOnceThereIsOne() {
        Admin broker = broker();
        AtomicInteger tries = new AtomicInteger();
        TopicGate gate = gate(
                () -> {
                    if (tries.incrementAndGet() < 5) {
                        throw new KafkaException("No resolvable bootstrap urls");
                    }
                    return broker;
                },
                openings::incrementAndGet);
        assertThat(gate.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(gate.missing()).containsExactly("the topics have not been looked at yet");

        gate.start();

        await().until(() -> openings.get() == 1);
        assertThat(gate.health().getStatus()).isEqualTo(Status.UP);
        gate.stop();
    }

    @Test
    void bindingsThatCannotBeOpenedAreTriedAgain() {
        TopicGate gate = gate(TopicGateTests::broker, () -> {
            if (openings.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        gate.start();

        await().until(() -> openings.get() == 3);
        await().during(Duration.ofMillis(100)).until(() -> openings.get() == 3);
        gate.stop();
    }

    @Test
    void aStopWaitsForBindingsThatAreJustBeingOpened() {
        CountDownLatch opening = new CountDownLatch(1);
        TopicGate gate = gate(TopicGateTests::broker, () -> {
            opening.countDown();
            awaitUninterruptibly(stopped);
            openings.incrementAndGet();
        });
        gate.start();
        await().until(() -> opening.getCount() == 0);
        Thread release = Thread.ofVirtual().start(() -> {
            await().until(() -> !gate.isRunning());
            stopped.countDown();
        });

        gate.stop();

        assertThat(openings).hasValue(1);
        assertThat(release).isNotNull();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
