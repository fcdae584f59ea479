package org.alliancementors.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final Allowance allowance = new Allowance(() -> now, Duration.ofMinutes(1), 2, 3);

    @Test
    void everyKeyHasItsOwnUntilAllIsUsedUp() {
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isFalse();
        assertThat(allowance.take("b")).isTrue();
        assertThat(allowance.take("b")).isFalse();
        assertThat(allowance.take("c")).isFalse();
    }

    @Test
    void aNewWindowBeginsAnew() {
        allowance.take("a");
        allowance.take("a");
        now = now.plusSeconds(59);
        assertThat(allowance.take("a")).isFalse();
        now = now.plusSeconds(1);
        assertThat(allowance.take("a")).isTrue();
    }

    @Test
    void whatWasUsedUpUnderAClockThatWasAheadDoesNotCountWhenItIsPutBack() {
        now = now.plus(Duration.ofDays(1));
        allowance.take("a");
        allowance.take("a");
        now = now.minus(Duration.ofDays(1));
        assertThat(allowance.take("a")).isTrue();
    }
}
