package org.alliancementors.portal.sessions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets logins that have ended. Whether one is still good is seen when it is read; this only keeps the store small. */
public final class LoginSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoginSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final LoginStore store;
    private final InstantSource clock;
    private final Duration life;
    private final Duration idle;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("forget-logins").daemon().factory());

    /** Sweeps this store. */
    public LoginSweep(LoginStore store, InstantSource clock, Duration life, Duration idle) {
        this.store = store;
        this.clock = clock;
        this.life = life;
        this.idle = idle;
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
        var now = clock.instant();
        store.forgetEnded(now.minus(life), now.minus(idle), now);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void attempt() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("Ended logins were not forgotten, the next sweep tries again: {}", e.getMessage());
        }
    }
}
