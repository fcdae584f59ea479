package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a mail that failed waits, and when trying ends.
 *
 * @param steps waiting times after the first, second … failure; the last one repeats
 * @param giveUpAfter time since the first failure after which trying ends
 * @param unclearLimit so many unconfirmed hand-overs of one mail are borne before trying ends
 */
public record BackOff(List<Duration> steps, Duration giveUpAfter, int unclearLimit) {

    /** The waiting times of production: 1, 2, 5, 10, 20, 40, 60 minutes …, for 48 hours. */
    public static final BackOff STANDARD = new BackOff(
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(20),
                    Duration.ofMinutes(40),
                    Duration.ofMinutes(60)),
            Duration.ofDays(2),
            5);

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException when there is no step
     */
    public BackOff {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("BackOff has no steps: give at least one waiting time");
        }
        steps = List.copyOf(steps);
    }

    /**
     * When to try again.
     *
     * @param failures how many there were, this one included, at least 1
     * @param first when the first was
     * @param now the time of this one
     * @param jitter 0 to 1; the wait is stretched by up to a fifth so that mails which failed together part
     * @return empty when trying has ended
     */
    Optional<Instant> next(int failures, Instant first, Instant now, double jitter) {
        if (!now.isBefore(first.plus(giveUpAfter))) {
            return Optional.empty();
        }
        var step = steps.get(Math.min(failures, steps.size()) - 1);
        return Optional.of(now.plus(step).plusMillis((long) (step.toMillis() * 0.2 * jitter)));
    }
}
