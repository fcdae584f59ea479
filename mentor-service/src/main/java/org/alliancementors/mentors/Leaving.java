package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.jspecify.annotations.Nullable;

/**
 * An agreed end.
 *
 * @param day the first day on which the mentor is gone
 * @param successor whom to ask first for what is still open then, or nothing
 */
public record Leaving(LocalDate day, @Nullable MentorId successor) {

    private static final int YEARS_AWAY = 10;

    /** The days for which the mentor cannot be asked any more. */
    Period away() {
        return new Period(day, day.plusYears(YEARS_AWAY));
    }

    Instant at() {
        return Days.begin(day);
    }
}
