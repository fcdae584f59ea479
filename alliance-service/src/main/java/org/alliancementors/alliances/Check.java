package org.alliancementors.alliances;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * The yearly question whether what we know of an alliance is still right.
 *
 * @param stage where it stands
 * @param confirmedAt when somebody last said, or made sure, that all is right
 * @param askedAt the first question of the latest round, or null before the first
 * @param silent whether the alliance became dormant because nobody answered
 * @param nextAt when the next question, reminder or consequence is due
 */
public record Check(
        Stage stage, Instant confirmedAt, @Nullable Instant askedAt, boolean silent, Instant nextAt) {

    /** How long to wait for an answer to the question, and again after the reminder. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    /** Clocks of two services differ, and rounds are a year apart. */
    private static final Duration SAME_ROUND = Duration.ofDays(1);

    /** Where the question stands. Names are part of the HTTP interface and of the stored form. */
    public enum Stage {
        /** All was right; asked again a year later. */
        CONFIRMED,
        /** Asked. */
        ASKED,
        /** Asked twice. */
        REMINDED,
        /** Asked twice and not answered; an answer is welcome still. */
        UNANSWERED,
        /** Somebody said that something is wrong; the desk puts it right. */
        DISPUTED
    }

    /** Right at that time. */
    public static Check confirmed(Instant at) {
        return new Check(Stage.CONFIRMED, at, null, false, nextYear(at));
    }

    /** Whether an answer is awaited. */
    public boolean open() {
        return stage == Stage.ASKED || stage == Stage.REMINDED || stage == Stage.UNANSWERED;
    }

    /** Whether a link of that age belongs to the latest round of questions. */
    boolean isOf(Instant linkIssuedAt) {
        return askedAt != null && !linkIssuedAt.isBefore(askedAt.minus(SAME_ROUND));
    }

    Check confirmedAgain(Instant at) {
        return new Check(Stage.CONFIRMED, at, askedAt, silent, nextYear(at));
    }

    Check asked(int number, Instant at) {
        return number == 1
                ? new Check(Stage.ASKED, confirmedAt, at, silent, at.plus(PATIENCE))
                : new Check(Stage.REMINDED, confirmedAt, askedAt, silent, at.plus(PATIENCE));
    }

    Check unanswered(boolean fellAsleep, Instant at) {
        return new Check(Stage.UNANSWERED, confirmedAt, askedAt, silent || fellAsleep, nextYear(at));
    }

    Check disputed(Instant at) {
        return new Check(Stage.DISPUTED, confirmedAt, askedAt, silent, nextYear(at));
    }

    Check awake() {
        return new Check(stage, confirmedAt, askedAt, false, nextAt);
    }

    private static Instant nextYear(Instant at) {
        return at.atZone(GermanTime.ZONE).plusYears(1).toInstant();
    }
}
