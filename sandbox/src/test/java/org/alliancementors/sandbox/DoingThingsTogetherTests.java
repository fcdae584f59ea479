package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DoingThingsTogetherTests {

    @Test
    void allAreDoneWhenItReturns() {
        var done = new AtomicInteger();
        Together.run(done::incrementAndGet, done::incrementAndGet, done::incrementAndGet);
        assertThat(done).hasValue(3);
    }

    @Test
    void theFirstFailureEndsTheOthers() {
        var interrupted = new AtomicBoolean();
        Runnable endless = () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        };
        Runnable failing = () -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(() -> Together.run(endless, failing)).hasMessage("no");

        assertThat(interrupted).isTrue();
    }
}
