package org.alliancementors.portal.drafts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what nobody has worked on for the life of a draft. Every portal does it; doing it twice does no harm. */
public final class DraftSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Drafts drafts;
    private final InstantSource clock;
    private final Duration life;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("forget-drafts").daemon().factory());

    /** Sweeps these drafts. */
    public DraftSweep(Drafts drafts, InstantSource clock, Duration life) {
        this.drafts = drafts;
        this.clock = clock;
        this.life = life;
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
    public void sweep() {
        drafts.forgetUntouchedSince(clock.instant().minus(life));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void attempt() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("Old drafts were not forgotten, the next sweep tries again: {}", e.getMessage());
        }
    }
}
