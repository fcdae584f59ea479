package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor said yes, to us or to the advisory desk: in that case no {@code mentor-assigned} need precede it. Contact data may be
 * exchanged now.
 *
 * @param mission the mission
 * @param attempt the attempt that this ends or settles
 * @param mentor who was asked
 * @param acceptedAt when
 */
public record AssignmentAccepted(MissionId mission, int attempt, MentorId mentor, Instant acceptedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "assignment-accepted.v1";
}
