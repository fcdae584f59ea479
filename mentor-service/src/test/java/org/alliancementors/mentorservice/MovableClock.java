package org.alliancementors.mentorservice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved. */
final class MovableClock implements InstantSource {

    private final InstantSource real = InstantSource.system();
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    void move(Duration by) {
        offset.updateAndGet(there -> there.plus(by));
    }
}
