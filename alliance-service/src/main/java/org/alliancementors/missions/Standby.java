package org.alliancementors.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * The one mentor who is asked to come should the mission's mentor fall out, or has agreed to.
 *
 * @param number which stand-by of the mission, from 1
 * @param mentor who
 * @param askedAt when they were asked
 * @param expiresAt when an unanswered question lapses
 * @param agreedAt when they said yes, or null until they do
 */
public record Standby(
        int number,
        MentorId mentor,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant agreedAt) {

    boolean agreed() {
        return agreedAt != null;
    }

    Standby agreedAt(Instant at) {
        return new Standby(number, mentor, askedAt, expiresAt, at);
    }
}
