package org.alliancementors.notification.correspondence.mongo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.notification.correspondence.Addressees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many addresses are not written to. Asks the store at most once in {@link #FRESH}. */
final class BlockedAddresses implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(BlockedAddresses.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Addressees addressees;
    private final InstantSource clock;
    private Instant readAt = Instant.MIN;
    private double last = Double.NaN;

    BlockedAddresses(Addressees addressees, InstantSource clock) {
        this.addressees = addressees;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mail.addresses.suppressed", this, BlockedAddresses::count)
                .description("Addresses that are not written to")
                .register(registry);
    }

    private synchronized double count() {
        var now = clock.instant();
        if (readAt.isBefore(now.minus(FRESH))) {
            readAt = now;
            try {
                last = addressees.countBlocked();
            } catch (RuntimeException e) {
                LOG.debug(
                        "blocked addresses cannot be counted: {}", e.getClass().getName());
                last = Double.NaN;
            }
        }
        return last;
    }
}
