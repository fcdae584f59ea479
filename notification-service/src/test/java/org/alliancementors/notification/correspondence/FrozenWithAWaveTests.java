package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that is frozen with a whole wave until others have seen its leases end. */
@Timeout(20)
class FrozenWithAWaveTests {

    private final SendingFixture world = new SendingFixture();

    @AfterEach
    void close() {
        world.close();
    }

    // P3, N3, N11: a worker frozen past its lease marks nothing, not in bulk either
    @Test
    void aWaveFrozenPastItsLeaseMarksNothing() {
        world.received(3);
        var frozen = new CountDownLatch(1);
        var thawed = new CountDownLatch(1);
        world.relay = SendingFixture.oneByOne(letter -> {
            frozen.countDown();
            awaitLatch(thawed);
            world.relayed.add(letter);
            return letter.thread().equals("m-2") ? new HandOver.NotBegun() : new HandOver.Taken("250 ok");
        });
        var slow = world.instance();
        slow.drive(world.store.all());
        awaitLatch(frozen);
        endLeases();
        assertThat(world.store.states().values()).containsOnly("ambiguous");
        assertThat(world.unclear).hasValue(3);
        var before = world.store.all();

        thawed.countDown();

        await().until(() -> world.relayed.size() == 3);
        world.close();
        assertThat(world.store.all()).isEqualTo(before);
        assertThat(world.ended).isEmpty();
    }

    // N3: frozen before its last word, it sends nothing
    @Test
    void aWaveFrozenBeforeItsLastWordSendsNothing() {
        world.received(3);
        var frozen = new CountDownLatch(1);
        var thawed = new CountDownLatch(1);
        var results = Collections.synchronizedList(new ArrayList<HandOver>());
        var friendly = world.relay;
        world.relay = (wave, gate) -> {
            frozen.countDown();
            awaitLatch(thawed);
            var verdicts = friendly.handOver(wave, gate);
            results.addAll(verdicts.values());
            return verdicts;
        };
        world.instance().drive(world.store.all());
        awaitLatch(frozen);
        endLeases();
        assertThat(world.store.states().values()).containsOnly("due");
        thawed.countDown();
        await().untilAsserted(() -> assertThat(world.store.states().values()).containsOnly("sent"));
        assertThat(results.subList(0, 3)).containsOnly(new HandOver.NotBegun());
        assertThat(world.relayed).hasSize(3);
        assertThat(world.unclear).hasValue(0);
    }

    private void endLeases() {
        var observer = world.instance();
        observer.drive(world.store.all());
        world.circuit.failed();
        world.pass(SendingFixture.LEASE.minusMillis(1));
        observer.drive(world.store.all());
        world.circuit.failed();
        world.pass(Duration.ofMillis(1));
        observer.drive(world.store.all());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
