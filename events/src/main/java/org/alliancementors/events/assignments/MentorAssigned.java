package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A mentor was picked, a place with them is held, and they are asked. Until the answer it is an offer.
 *
 * @param mission the mission
 * @param attempt which attempt of this mission, from 1
 * @param mentor who is asked
 * @param preferred whether the mentor was the one wished for
 * @param round the round that decided, or null where the desk did
 * @param policyVersion version of the policy that weighed, from 1
 * @param score points that the mentor reached in that round, 0 where the desk decided
 * @param distanceKm distance between the two places, whole kilometres
 * @param offeredAt when the mentor was picked
 * @param remindAt when to remind them, at half of the working time
 * @param expiresAt when the offer lapses
 */
public record MentorAssigned(
        MissionId mission,
        int attempt,
        MentorId mentor,
        boolean preferred,
        @Nullable RoundId round,
        int policyVersion,
        int score,
        int distanceKm,
        Instant offeredAt,
        Instant remindAt,
        Instant expiresAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "mentor-assigned.v1";
}
