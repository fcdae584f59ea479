package org.alliancementors.matching.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a mentor and a mission parted, as far as the mentor's document keeps it.
 *
 * @param answer what became of the question
 * @param againFrom from which day on the mentor wants to be asked again, or null when they said nothing of it
 */
public record Parting(Answer answer, @Nullable LocalDate againFrom) {

    /** Nothing is remembered of it. */
    public static final Parting UNCOUNTED = new Parting(Answer.UNCOUNTED, null);

    /** What became of the question whether they come. */
    public enum Answer {
        /** It was answered in time, yes or no. */
        GIVEN,
        /** It was not answered in time. */
        LAPSED,
        /** It was taken back before an answer, or was none that counts. */
        UNCOUNTED,
        /** They came: the mission stays counted. */
        FULFILLED
    }
}
