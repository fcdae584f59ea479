package org.alliancementors.mentors;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The yearly question whether a profile is still right.
 *
 * @param state where it stands
 * @param next when there is something to do by itself, or nothing
 * @param first number of the notice that asked the newest question first; 0 when nothing was asked yet
 * @param asked how many times the newest question was asked
 */
public record ProfileCheck(State state, @Nullable Instant next, int first, int asked) {

    /** How many times one question is asked. */
    public static final int MOST_TIMES = 3;

    /** How long an answer is waited for, each time. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    static final ProfileCheck NONE = new ProfileCheck(State.SETTLED, null, 0, 0);

    /** Where the question stands. */
    public enum State {
        /** Nothing is asked. */
        SETTLED,
        /** An answer is waited for. */
        ASKED,
        /** Asked three times without an answer: the desk sees it. */
        UNANSWERED,
        /** The mentor said no: the desk changes the profile. */
        TO_BE_CHANGED
    }

    ProfileCheck settled(Instant at) {
        return new ProfileCheck(State.SETTLED, Days.yearAfter(at), first, asked);
    }

    /** Asks once more, or for the first time. */
    ProfileCheck asked(int number, Instant at) {
        return state == State.ASKED
                ? new ProfileCheck(State.ASKED, at.plus(PATIENCE), first, asked + 1)
                : new ProfileCheck(State.ASKED, at.plus(PATIENCE), number, 1);
    }

    /** Leaves it to the desk. */
    ProfileCheck at(State forTheDesk) {
        return new ProfileCheck(forTheDesk, null, first, asked);
    }

    /** Asks nothing of somebody who is not published. */
    ProfileCheck stopped() {
        return new ProfileCheck(State.SETTLED, null, first, asked);
    }

    /** Whether the notice of this number asked the newest question. */
    boolean isNewest(int number) {
        return asked > 0 && number >= first && number < first + asked;
    }

    boolean needsTheDesk() {
        return state == State.UNANSWERED || state == State.TO_BE_CHANGED;
    }
}
