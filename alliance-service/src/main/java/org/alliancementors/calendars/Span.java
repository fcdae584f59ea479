package org.alliancementors.calendars;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.Period;
import org.alliancementors.places.GermanTime;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Span(Instant from, Instant to) {

    /**
     * Refuses what has no length.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Nothing lies between %s and %s".formatted(from, to));
        }
    }

    /** The days from midnight to midnight in Germany. */
    static Span of(Period days) {
        return new Span(
                days.from().atStartOfDay(GermanTime.ZONE).toInstant(),
                days.to().plusDays(1).atStartOfDay(GermanTime.ZONE).toInstant());
    }

    /** Whether the two have a moment in common. */
    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether a moment of it lies on one of the days. */
    boolean touches(Period days) {
        return days.overlaps(new Period(day(from), day(to.minusMillis(1))));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, GermanTime.ZONE);
    }
}
