package org.alliancementors.faults.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancementors.faults.plan.Fault;
import org.jspecify.annotations.Nullable;

/**
 * When a fault was there.
 *
 * @param fault which
 * @param from when it had begun
 * @param to when it was lifted
 * @param recovered when something new went through from end to end again; null when that did not happen in time
 */
public record Window(
        Fault fault, Instant from, Instant to, @Nullable Instant recovered) {

    /** Whether this instant lies in it. */
    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    /** Whether a process of this service ended in it, in order or not. */
    public boolean ends(String service) {
        return switch (fault.kind()) {
            case KILL, CRASH, INSTANCE, OLD_BUILD -> fault.target().equals(service);
            case KILL_ALL -> true;
            default -> false;
        };
    }

    /** From its lifting until something new went through again; empty when that did not happen in time. */
    public Optional<Duration> recovery() {
        return Optional.ofNullable(recovered).map(then -> Duration.between(to, then));
    }
}
