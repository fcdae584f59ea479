package org.alliancementors.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.portal.testing.LoginsInMemory;
import org.junit.jupiter.api.Test;

class LoginSweepTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final LoginsInMemory store = new LoginsInMemory();

    @Test
    void forgetsWhoLoggedInTooLongAgoOrWasNotSeenForTooLong() {
        store.keep(new KeptSession("busy", "DESK", "kim", NOW.minus(Duration.ofHours(8)), NOW));
        store.keep(new KeptSession("idle", "DESK", "jo", NOW.minusSeconds(7200), NOW.minusSeconds(3600)));
        store.keep(new KeptSession("here", "MENTOR", "M01", NOW.minusSeconds(7200), NOW.minusSeconds(3599)));
        try (LoginSweep sweep = new LoginSweep(store, () -> NOW, Duration.ofHours(8), Duration.ofMinutes(60))) {
            sweep.sweep();
        }
        assertThat(store.sessions()).containsOnlyKeys("here");
    }
}
