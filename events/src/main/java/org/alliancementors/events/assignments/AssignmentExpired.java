package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor did not answer in time. The search goes on.
 *
 * @param mission the mission
 * @param attempt the attempt that this ends or settles
 * @param mentor who was asked
 * @param expiredAt when
 */
public record AssignmentExpired(MissionId mission, int attempt, MentorId mentor, Instant expiredAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "assignment-expired.v1";
}
