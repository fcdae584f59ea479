package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A relay that wants so many mails a second. */
class RelayRateTests {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final RelayRate rate = new RelayRate(10, 25, nanos::get);

    @Test
    void aQuietTimeFillsTheBucketAndNoMore() {
        assertThat(take(100)).isEqualTo(25);
        assertThat(take(100)).isZero();
        pass(Duration.ofDays(400));
        assertThat(take(100)).isEqualTo(25);
    }

    @Test
    void tokensDripOneByOne() {
        take(25);
        pass(Duration.ofMillis(99));
        assertThat(take(1)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(take(5)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(take(100)).isEqualTo(10);
    }

    @Test
    void inTheLongRunNoMoreGoesThanTheRateHoweverOftenItIsAsked() {
        take(25);
        int taken = 0;
        for (int n = 0; n < 6_000; n++) {
            pass(Duration.ofMillis(10).plusNanos(n % 3));
            taken += take(7);
        }
        assertThat(taken).isBetween(599, 601);
    }

    @Test
    void whatWasNotUsedIsPutBack() {
        assertThat(take(20)).isEqualTo(20);
        rate.giveBack(15);
        assertThat(take(100)).isEqualTo(20);
        rate.giveBack(1000);
        assertThat(take(100)).isEqualTo(25);
    }

    @Test
    void whoAsksIsToldWhenItIsWorthAskingAgain() {
        assertThat(rate.rest()).isZero();
        take(25);
        var rest = rate.rest();
        assertThat(rest).isEqualTo(Duration.ofMillis(500));
        pass(rest);
        assertThat(rate.rest()).isZero();
        assertThat(take(100)).isEqualTo(5);
    }

    @Test
    void twoWhoAskAtTheSameTimeOverdrawItAndThatIsMadeUpFor() {
        rate.take(rate.available(25));
        rate.take(10);
        assertThat(rate.available(1)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(rate.available(1)).isZero();
        pass(Duration.ofMillis(100));
        assertThat(rate.available(10)).isEqualTo(1);
    }

    @Test
    void noRateIsNoLimit() {
        var free = new RelayRate(0, 0, nanos::get);
        assertThat(free.available(1_000_000)).isEqualTo(1_000_000);
        free.take(1_000_000);
        assertThat(free.available(7)).isEqualTo(7);
        assertThat(free.rest()).isZero();
    }

    @Test
    void withoutABurstASecondsWorthGoesAtOnce() {
        var plain = new RelayRate(3, 0, nanos::get);
        assertThat(plain.available(10)).isEqualTo(3);
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelayRate(-1, 0, nanos::get))
                .withMessageContaining("-1");
    }

    private int take(int wanted) {
        int got = rate.available(wanted);
        rate.take(got);
        return got;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
