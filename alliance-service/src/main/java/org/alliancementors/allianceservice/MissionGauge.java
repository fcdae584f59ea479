package org.alliancementors.allianceservice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metric {@code missions} by status. Counted from time to time rather than at each scrape; unknown while the database is away. */
final class MissionGauge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MissionGauge.class);

    private final Missions missions;
    private final Duration every;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("count-missions").daemon().factory());
    private volatile @Nullable Map<MissionStatus, Long> counts;

    MissionGauge(Missions missions, MeterRegistry meters, Duration every) {
        this.missions = missions;
        this.every = every;
        for (var status : MissionStatus.values()) {
            Gauge.builder("missions", () -> value(status))
                    .description("Missions by status")
                    .tag("status", status.name())
                    .register(meters);
        }
    }

    void start() {
        var _ = executor.scheduleWithFixedDelay(this::count, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void count() {
        try {
            counts = missions.count();
        } catch (RuntimeException e) {
            LOG.debug("missions were not counted", e);
            counts = null;
        }
    }

    private double value(MissionStatus status) {
        var known = counts;
        return known == null ? Double.NaN : known.getOrDefault(status, 0L);
    }
}
