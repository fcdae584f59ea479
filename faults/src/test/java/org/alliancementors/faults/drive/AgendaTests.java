package org.alliancementors.faults.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AgendaTests {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatIsUnknownIsTriedAgainUntilItIsKnown() {
        try (var agenda = new Agenda(2)) {
            agenda.add(Duration.ZERO, () -> attempts.incrementAndGet() == 3);
            await().until(() -> agenda.open() == 0);
        }
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatFailsOnTheWayThereIsTriedAgain() {
        try (var agenda = new Agenda(1)) {
            agenda.add(Duration.ZERO, () -> {
                if (attempts.incrementAndGet() == 1) {
                    throw new IllegalStateException("no token");
                }
                return true;
            });
            await().until(() -> agenda.open() == 0);
        }
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whoIsHurriedWaitsNoLonger() {
        try (var agenda = new Agenda(1)) {
            agenda.add(Duration.ofHours(1), () -> attempts.incrementAndGet() > 0);
            assertThat(agenda.open()).isEqualTo(1);
            agenda.hurry();
            await().until(() -> agenda.open() == 0);
        }
    }
}
