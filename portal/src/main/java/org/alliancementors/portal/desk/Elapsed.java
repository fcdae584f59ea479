package org.alliancementors.portal.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something has lasted, as people say it.
 *
 * @param unit days, hours or minutes
 * @param count how many, whole ones
 */
record Elapsed(String unit, long count) {

    /** Null where the beginning is not known. Clocks of two machines may differ: what seems to come is now. */
    static @Nullable Elapsed between(@Nullable Instant since, Instant now) {
        if (since == null) {
            return null;
        }
        Duration passed = since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
        if (passed.toDays() > 0) {
            return new Elapsed("days", passed.toDays());
        }
        return passed.toHours() > 0
                ? new Elapsed("hours", passed.toHours())
                : new Elapsed("minutes", passed.toMinutes());
    }
}
