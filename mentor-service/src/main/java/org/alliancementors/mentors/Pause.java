package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.Period;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a mentor is not asked.
 *
 * @param from the first day
 * @param until the last day, or nothing when it is open
 */
public record Pause(LocalDate from, @Nullable LocalDate until) {

    /** How many years an open pause lasts. */
    public static final int OPEN_YEARS = 10;

    /** The days, of an open pause as many as anybody plans. */
    public Period period() {
        return new Period(from, lastDay());
    }

    /** When the mentor is asked again. */
    Instant endsAt() {
        return Days.morning(lastDay().plusDays(1));
    }

    private LocalDate lastDay() {
        return until == null ? from.plusYears(OPEN_YEARS) : until;
    }
}
