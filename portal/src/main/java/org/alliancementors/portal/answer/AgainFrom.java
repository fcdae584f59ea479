package org.alliancementors.portal.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Ab wann wieder?" as it was typed: empty, a day after today, or neither. */
sealed interface AgainFrom {

    /** As browsers send it that have a field for dates, and as people type it in others. */
    List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

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
        for (var form : FORMS) {
            try {
                var day = LocalDate.parse(typed.strip(), form);
                return day.isAfter(today) && !day.isAfter(today.plusYears(MOST_YEARS))
                        ? new Told(day)
                        : new NotUnderstood();
            } catch (DateTimeException e) {
                // not in this form
            }
        }
        return new NotUnderstood();
    }
}
