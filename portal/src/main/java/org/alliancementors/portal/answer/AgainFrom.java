package org.alliancementors.portal.answer;

import java.time.LocalDate;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;

/** "Ab wann wieder?" as it was typed: empty, a day after today, or neither. */
sealed interface AgainFrom {

    /** So many years ahead a mentor may put it; matching-service takes no later day either. */
    int MOST_YEARS = 2;

    /** Nothing, or a day that can be. */
    record Told(@Nullable LocalDate day) implements AgainFrom {}

    /** No day, or one that has come already or never seems to come. */
    record NotUnderstood() implements AgainFrom {}

    /** Reads what was typed. */
    static AgainFrom read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new Told(null);
        }
        LocalDate day = Typed.day(typed);
        return day != null && day.isAfter(today) && !day.isAfter(today.plusYears(MOST_YEARS))
                ? new Told(day)
                : new NotUnderstood();
    }
}
