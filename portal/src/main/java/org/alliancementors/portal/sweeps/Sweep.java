package org.alliancementors.portal.sweeps;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets every quarter of an hour what is over. Every portal does it; doing it twice does no harm, and one that fails is tried again with
 * the next.
 */
public abstract class Sweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final String what;
    private final ScheduledExecutorService executor;

    /** Names what is forgotten, for logs and for the thread. */
    protected Sweep(String what) {
        this.what = what;
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("forget-" + what).daemon().factory());
    }

    /** Begins at some moment of the first quarter of an hour, so that portals started together do not sweep together. */
    public void start() {
        var _ = executor.scheduleWithFixedDelay(
                this::attempt,
                ThreadLocalRandom.current().nextLong(EVERY.toSeconds()),
                EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** Sweeps once. */
    public abstract void sweep();

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void attempt() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("Old {} were not forgotten, the next sweep tries again: {}", what, e.getMessage());
        }
    }
}
