package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The two things that are measured on this instance's own monotonic clock. */
class LeasesAndCircuitsTests {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final LeaseWatch watch = new LeaseWatch(Duration.ofSeconds(10), nanos::get);
    private final RelayCircuit circuit = new RelayCircuit(Duration.ofSeconds(1), Duration.ofSeconds(4), nanos::get);

    @Test
    void aClaimEndsWhenItWasSeenUnchangedForAWholeLease() {
        var claimed = CorrespondenceFixture.assigned().claim(Template.MENTOR_ASSIGNED);
        var inFlight = claimed.state().inFlight();
        assertThat(watch.ended(inFlight)).isEmpty();
        pass(Duration.ofMillis(9_999));
        assertThat(watch.ended(inFlight)).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(watch.ended(inFlight)).containsExactly(claimed.token(Template.MENTOR_ASSIGNED));
    }

    @Test
    void aClaimThatMovedOnStartsAnew() {
        var claimed = CorrespondenceFixture.assigned().claim(Template.MENTOR_ASSIGNED);
        assertThat(watch.ended(claimed.state().inFlight())).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(watch.ended(
                        claimed.handOver(Template.MENTOR_ASSIGNED).state().inFlight()))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerSeenIsForgotten() {
        var claimed = CorrespondenceFixture.assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .state()
                .inFlight();
        watch.ended(claimed);
        pass(Duration.ofSeconds(101));
        watch.ended(List.of());
        assertThat(watch.ended(claimed)).isEmpty();
    }

    @Test
    void aWorkingRelayTakesAll() {
        assertThat(circuit.admit(50)).isEqualTo(50);
    }

    @Test
    void aBrokenRelayIsTriedByOneMailAtATime() {
        circuit.failed();
        assertThat(circuit.admit(50)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(circuit.admit(50)).isEqualTo(1);
        assertThat(circuit.admit(50)).isZero();
        circuit.works();
        assertThat(circuit.admit(50)).isEqualTo(50);
    }

    @Test
    void eachFurtherFaultIsWaitedForLongerUpToAMost() {
        circuit.failed();
        for (long wait : List.of(1, 2, 4, 4)) {
            assertThat(circuit.waiting()).isEqualTo(Duration.ofSeconds(wait));
            pass(Duration.ofSeconds(wait));
            assertThat(circuit.admit(1)).isEqualTo(1);
            circuit.failed();
        }
    }

    // N4: 1, 2, 5, 10, 20, 40, 60 min …
    @Test
    void mailsWaitLongerAfterEachFailure() {
        var first = CorrespondenceFixture.START;
        var waits = List.of(1L, 2L, 5L, 10L, 20L, 40L, 60L, 60L);
        for (int failures = 1; failures <= waits.size(); failures++) {
            assertThat(BackOff.STANDARD.next(failures, first, first, 0))
                    .contains(first.plus(Duration.ofMinutes(waits.get(failures - 1))));
        }
        assertThat(BackOff.STANDARD.next(1, first, first, 1.0)).contains(first.plusSeconds(72));
        assertThat(BackOff.STANDARD.next(30, first, first.plus(Duration.ofDays(2)), 0))
                .isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
