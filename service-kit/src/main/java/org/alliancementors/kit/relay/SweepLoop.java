package org.alliancementors.kit.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Lets the sweeper look again and again, with jitter, so that instances that started together drift apart. */
final class SweepLoop {

    private final OutboxSweeper sweeper;
    private final Duration every;
    private final Thread thread;

    SweepLoop(OutboxSweeper sweeper, Duration every) {
        this.sweeper = sweeper;
        this.every = every;
        this.thread = Thread.ofPlatform().name("outbox-sweep").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(every.plusMillis(ThreadLocalRandom.current().nextLong(1 + every.toMillis() / 2)));
                sweeper.sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
