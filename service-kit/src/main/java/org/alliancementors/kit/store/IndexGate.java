package org.alliancementors.kit.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a service from being ready until every required index has been seen in the database. Runs before the web server
 * starts; with the database away it goes on in the background.
 */
final class IndexGate implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(IndexGate.class);
    private static final long PAUSE_MILLIS = 500;

    private final RequiredIndexes indexes;
    private volatile List<String> missing = List.of("the indexes have not been looked at yet");
    private volatile boolean running;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    IndexGate(RequiredIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public void start() {
        running = true;
        missing = indexes.ensure();
        if (!missing.isEmpty()) {
            LOG.warn("not ready: {}", missing);
            thread = Thread.ofPlatform().name("index-gate").daemon().start(this::untilVerified);
        }
    }

    private void untilVerified() {
        try {
            while (running && !missing.isEmpty()) {
                Thread.sleep(PAUSE_MILLIS);
                missing = indexes.ensure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Health health() {
        List<String> now = missing;
        return now.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("missing", now).build();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is the latest but one. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 10_000;
    }
}
