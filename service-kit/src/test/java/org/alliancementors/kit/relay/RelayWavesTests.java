package org.alliancementors.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.NetworkException;
import org.junit.jupiter.api.Test;

class RelayWavesTests extends RelaySituation {

    private final Map<String, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

    RelayWavesTests() {
        super(Duration.ofSeconds(10), 100);
    }

    private void keepEverybodyWaiting() {
        wire.answer(id -> underWay.computeIfAbsent(id, any -> new CompletableFuture<>()));
    }

    private void acknowledge(String id) {
        answerOf(id).complete(null);
    }

    private CompletableFuture<?> answerOf(String id) {
        await().until(() -> underWay.containsKey(id));
        return underWay.getOrDefault(id, new CompletableFuture<>());
    }

    // P4
    @Test
    void theNextEventOfAnAggregateWaitsUntilTheOneBeforeIsAcknowledged() {
        keepEverybodyWaiting();
        add("a", 1, 2);
        add("b", 1);
        relay.start();

        acknowledge("b:1");
        assertThat(wire.sent()).containsExactly("a:1", "b:1");

        acknowledge("a:1");
        await().untilAsserted(() -> assertThat(wire.sent()).containsExactly("a:1", "b:1", "a:2"));
        assertThat(held("a")).containsExactly(1L, 2L);

        acknowledge("a:2");
        awaitPublished("a", "b");
    }

    // P4
    @Test
    void anAggregateWhoseEventFailedSendsNoLaterOneWhileTheOthersGoOn() {
        wire.answer(id -> id.equals("a:2")
                ? CompletableFuture.failedFuture(new NetworkException("gone"))
                : CompletableFuture.completedFuture(null));
        add("a", 1, 2, 3);
        add("b", 1, 2, 3);
        relay.start();

        awaitPublished("b");
        assertThat(wire.sent()).containsExactly("a:1", "b:1", "a:2", "b:2", "b:3");
        assertThat(held("a")).containsExactly(2L, 3L);

        wire.acknowledgeAll();
        sweep();
        awaitPublished("a");
        assertThat(wire.sent("a")).containsExactly("a:1", "a:2", "a:2", "a:3");
    }

    // P4
    @Test
    void theNumberDecidesTheOrderAndNeverAClock() {
        add("a", 1);
        memory.clock().pass(Duration.ofHours(-1));
        more("a", 2);
        memory.clock().pass(Duration.ofHours(-1));
        more("a", 3);
        relay.start();

        awaitPublished("a");
        assertThat(wire.sent()).containsExactly("a:1", "a:2", "a:3");
        assertThat(wire.records())
                .extracting(record -> RecordHeaders.text(record.headers(), RecordHeaders.TIME))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whatIsToldTwiceIsSentOnce() {
        keepEverybodyWaiting();
        add("a", 1);
        relay.start();
        CompletableFuture<?> first = answerOf("a:1");
        sweep();
        sweep();
        first.complete(null);
        awaitPublished("a");

        wire.acknowledgeAll();
        relay.holds(store, "a", memory.held("a"));
        more("a", 2);
        awaitPublished("a");

        assertThat(wire.sent()).containsExactly("a:1", "a:2");
    }

    // P7
    @Test
    void manyAggregatesGoOutInBatchesAndAreTakenOutInBulk() {
        IntStream.range(0, 90).forEach(i -> add("t" + i, 1, 2));
        memory.commands();
        relay.start();

        await().until(() ->
                store.unpublished(memory.clock().instant().plusSeconds(1), 100).isEmpty());
        assertThat(wire.sent()).hasSize(180);
        assertThat(wire.sent().subList(0, 90)).allMatch(id -> id.endsWith(":1"));
        assertThat(memory.commands()).filteredOn("update"::equals).hasSize(1);
    }

    @Test
    void aRelayThatEndsPublishesWhatItStillHas() throws InterruptedException {
        IntStream.range(0, 50).forEach(i -> add("t" + i, 1, 2));
        relay.start();

        relay.stop();

        assertThat(wire.sent()).hasSize(100);
        assertThat(relay.backlog()).isZero();
        assertThat(held("t49")).isEmpty();
    }
}
