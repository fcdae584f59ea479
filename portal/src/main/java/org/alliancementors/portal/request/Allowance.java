package org.alliancementors.portal.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something may be asked, per key and in all, in windows of fixed length. Kept in this portal's memory, for the keys that asked
 * last: many portals allow as many times as much.
 */
final class Allowance {

    private static final int MOST_KEYS = 10_000;

    private final InstantSource clock;
    private final Duration window;
    private final int perKey;
    private final int inAll;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private @Nullable Instant begun;
    private int all;

    Allowance(InstantSource clock, Duration window, int perKey, int inAll) {
        this.clock = clock;
        this.window = window;
        this.perKey = perKey;
        this.inAll = inAll;
    }

    /** Whether it may be asked once more; if so, that counts. */
    synchronized boolean take(String key) {
        Instant now = clock.instant();
        // a clock that was ahead and is put back must not make the window as much longer
        if (begun == null || now.isBefore(begun) || !now.isBefore(begun.plus(window))) {
            begun = now;
            counts.clear();
            all = 0;
        }
        int before = counts.getOrDefault(key, 0);
        if (before >= perKey || all >= inAll || counts.size() >= MOST_KEYS && before == 0) {
            return false;
        }
        counts.put(key, before + 1);
        all++;
        return true;
    }
}
