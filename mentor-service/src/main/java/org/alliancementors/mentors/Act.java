package org.alliancementors.mentors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a mentor. Acts that changed nothing are not kept.
 *
 * @param what was done
 * @param who did it
 * @param why they did it, or nothing
 * @param at when
 */
public record Act(What what, String who, @Nullable String why, Instant at) {

    /** What can be done with a mentor. */
    public enum What {
        /** Taken in by hand. */
        REGISTERED,
        /** Taken from a file. */
        IMPORTED,
        /** The profile was replaced. */
        CHANGED,
        /** Approved and published. */
        PUBLISHED,
        /** Not asked any more. */
        WITHDRAWN,
        /** Days away were noted. */
        ABSENCE_NOTED,
        /** Days away were taken back. */
        ABSENCE_REMOVED,
        /** A pause was noted. */
        PAUSED,
        /** The pause was ended. */
        RETURNED,
        /** A substitute was named. */
        SUBSTITUTE_NAMED,
        /** There is no substitute any more. */
        SUBSTITUTE_REMOVED,
        /** The day of leaving was set. */
        LEAVING_SET,
        /** The mentor stays. */
        LEAVING_CALLED_OFF,
        /** A training was noted. */
        TRAINING_ADDED,
        /** A training was taken back. */
        TRAINING_REMOVED,
        /** The question whether the profile is still right was answered. */
        CHECK_ANSWERED
    }

    static Act of(What what, By by, Instant at) {
        return new Act(what, by.who(), by.why(), at);
    }
}
