package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one attempt to find a mentor.
 *
 * @param number which one, from 1
 * @param mentor who was asked
 * @param standing how it stands
 * @param remindAt half time of the offer, or null where no offer was told
 * @param expiresAt when the offer lapses or lapsed, or null where no offer was told
 */
public record Attempt(
        int number,
        MentorId mentor,
        Standing standing,
        @Nullable Instant remindAt,
        @Nullable Instant expiresAt) {

    Attempt now(Standing next) {
        return new Attempt(number, mentor, next, remindAt, expiresAt);
    }

    /** How an attempt stands. */
    public enum Standing {
        /** Asked, no answer yet. */
        OFFERED,
        /** Said yes. */
        ACCEPTED,
        /** Said no. */
        DECLINED,
        /** Did not answer. */
        EXPIRED,
        /** Taken back. */
        WITHDRAWN
    }
}
