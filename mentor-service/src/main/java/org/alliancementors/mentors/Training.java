package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A training that a mentor had. Kind and day identify it: noting it twice is noting it once.
 *
 * @param kind which
 * @param date when it was
 * @param expires the last day on which it counts, or nothing when it counts for ever
 * @param told what the mentor was told about its end
 */
public record Training(
        TrainingKind kind, LocalDate date, @Nullable LocalDate expires, Told told) {

    /** How many days before its end the mentor is told. */
    public static final int WARN_DAYS = 60;

    /** What was told about the end of a training. */
    public enum Told {
        /** Nothing yet. */
        NOTHING,
        /** That it ends soon. */
        ENDS_SOON,
        /** That it has ended. */
        ENDED
    }

    /** The identity within the mentor, for example {@code FIRST_TRAINING-20260301}. */
    public String id() {
        return kind + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** Whether the mentor was told that it has ended. */
    public boolean ended() {
        return told == Told.ENDED;
    }

    Training after(Told newlyTold) {
        return new Training(kind, date, expires, newlyTold);
    }

    /** Whether it counts longer than the other one. */
    boolean outlasts(Training other) {
        if (expires == null || other.expires == null) {
            return expires == null && other.expires != null;
        }
        return expires.isAfter(other.expires);
    }

    /** When there is next something to tell. */
    Optional<Instant> tellAt() {
        if (expires == null) {
            return Optional.empty();
        }
        return switch (told) {
            case NOTHING -> Optional.of(Days.morning(expires.minusDays(WARN_DAYS)));
            case ENDS_SOON -> Optional.of(endedAt(expires));
            case ENDED -> Optional.empty();
        };
    }

    /** What is to be told by now, which may be the end at once. */
    Told tell(Instant now) {
        return expires != null && !now.isBefore(endedAt(expires)) ? Told.ENDED : Told.ENDS_SOON;
    }

    private static Instant endedAt(LocalDate expires) {
        return Days.morning(expires.plusDays(1));
    }
}
