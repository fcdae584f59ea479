package org.alliancementors.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alliancementors.kit.store.PendingEvent;
import org.alliancementors.kit.tally.Disturbance;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class RelayFaultsTests extends RelaySituation {

    RelayFaultsTests() {
        super(Duration.ofMillis(200), 600);
    }

    private double failures() {
        return meters.counter("outbox.failures").count();
    }

    // P2
    @Test
    void anEventWithoutTheBrokersWordStaysUnpublished() {
        wire.answer(id -> new CompletableFuture<>());
        add("a", 1, 2);
        relay.start();

        await().until(() -> failures() == 1);
        assertThat(held("a")).containsExactly(1L, 2L);
        assertThat(wire.sent()).containsExactly("a:1");

        wire.acknowledgeAll();
        sweep();
        awaitPublished("a");
    }

    // P2
    @Test
    void anAnswerThatWasCancelledIsNoAcknowledgement() {
        CompletableFuture<?> cancelled = new CompletableFuture<>();
        cancelled.cancel(false);
        wire.answer(id -> cancelled);
        add("a", 1);
        relay.start();

        await().until(() -> failures() == 1);
        assertThat(held("a")).containsExactly(1L);
    }

    // P6
    @Test
    void oneEventThatTheBrokerNeverTakesBlocksNoOtherAggregate() {
        wire.answer(id -> {
            if (id.equals("a:1")) {
                // what a template does with a record that its producer refuses at once
                throw new KafkaException("Send failed", new RecordTooLargeException("too large"));
            }
            return CompletableFuture.completedFuture(null);
        });
        add("a", 1, 2);
        IntStream.range(0, 20).forEach(i -> add("t" + i, 1, 2));
        relay.start();

        awaitPublished("t0", "t19");
        for (int i = 0; i < 5; i++) {
            add("later" + i, 1);
            sweep();
            awaitPublished("later" + i);
        }
        assertThat(held("a")).containsExactly(1L, 2L);
        assertThat(wire.sent("a")).isNotEmpty().containsOnly("a:1");
    }

    // P6
    @Test
    void aLongOutageUsesUpNobodysTries() {
        wire.answer(id -> CompletableFuture.failedFuture(new TimeoutException("nobody there")));
        add("a", 1, 2);
        add("b", 1);
        relay.start();
        for (int i = 1; i <= 10; i++) {
            int before = i * 2;
            await().until(() -> failures() >= before);
            sweep();
        }
        assertThat(held("a")).containsExactly(1L, 2L);

        wire.acknowledgeAll();
        sweep();
        awaitPublished("a", "b");
        assertThat(wire.sent("a")).endsWith("a:1", "a:2");
    }

    /** Each send would block for the time that a producer waits for its broker. */
    // P6
    @Test
    void duringAnOutageAWaveWaitsOnceAndNotForEachAggregate() {
        wire.answer(id -> {
            throw new KafkaException("Send failed", new TimeoutException("not in metadata after 5000 ms"));
        });
        IntStream.range(0, 20).forEach(i -> add("t" + i, 1));
        relay.start();

        await().until(() -> failures() == 20);
        assertThat(wire.sent()).hasSize(1);
    }

    // P7
    @Test
    void theBacklogInMemoryIsBoundedAndTheSweepLeavesAFullRelayAlone() {
        IntStream.range(0, 700).forEach(i -> add("t" + i, 1));
        assertThat(relay.backlog()).isEqualTo(600);

        sweep();
        assertThat(relay.backlog()).isEqualTo(600);

        relay.start();
        await().until(() -> {
            sweep();
            return store.unpublished(memory.clock().instant(), 1).isEmpty();
        });
        assertThat(wire.sent()).doesNotHaveDuplicates().hasSize(700);
    }

    // P3
    @Test
    void aRelayThatWasHeldUpTakesOutOnlyWhatItHasPublished() throws InterruptedException {
        add("a", 1, 2);
        var stale = memory.held("a");
        more("a", 3);
        Relay frozen = new Relay(wire, "tally", Duration.ofSeconds(1), 10, meters);
        frozen.holds(store, "a", stale);
        frozen.start();

        await().until(() -> held("a").equals(List.of(3L)));
        assertThat(wire.sent()).containsExactly("a:1", "a:2");
        frozen.stop();
        relay.start();
    }

    // P8
    @Test
    void whatCouldNotBeTakenOutIsTakenOutLaterAndNotSentAgain() {
        memory.disturbance().before("bulkWrite", () -> {
            throw Disturbance.lost();
        });
        add("a", 1, 2);
        relay.start();
        await().until(() -> meters.counter("outbox.published").count() == 2);
        await().until(() -> relay.backlog() == 0);

        await().until(() -> {
            sweep();
            return held("a").isEmpty();
        });
        assertThat(wire.sent()).containsExactly("a:1", "a:2");
    }

    // P8
    @Test
    void theAgeOfTheOldestUnpublishedEventIsShown() {
        add("a", 1);
        memory.clock().pass(Duration.ofSeconds(60));
        sweeper.sweep();

        assertThat(meters.get("outbox.oldest.unpublished.seconds")
                        .tag("collection", "tallies")
                        .gauge()
                        .value())
                .isEqualTo(60);

        relay.start();
        awaitPublished("a");
        sweeper.sweep();
        assertThat(meters.get("outbox.oldest.unpublished.seconds").gauge().value())
                .isZero();
    }

    // P5
    @Test
    void aCommitThatComesLateWithAnOldTimeIsNotSkipped() {
        add("a", 1);
        relay.start();
        awaitPublished("a");
        sweep();

        memory.writersDie(true);
        memory.clock().pass(Duration.ofHours(-1));
        add("late", 1);
        memory.clock().pass(Duration.ofHours(1));
        assertThat(wire.sent("late")).isEmpty();

        sweep();
        awaitPublished("late");
    }

    @Test
    void anEventOfAStoreThatPublishesNothingDoesNotEndTheRelay() {
        relay.start();
        relay.holds(
                memory.mirrors(),
                "odd",
                List.of(new PendingEvent(1, "t.v1", memory.clock().instant(), "{}", null)));
        add("a", 1);

        awaitPublished("a");
    }
}
