package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor took an acceptance back at once: the offer of this attempt is open again, with the time to answer that it had.
 *
 * @param mission the mission
 * @param attempt the attempt that is open again
 * @param mentor who is asked
 * @param remindAt when to remind them, at half of the working time
 * @param expiresAt when the offer lapses
 * @param reopenedAt when
 */
public record AssignmentReopened(
        MissionId mission, int attempt, MentorId mentor, Instant remindAt, Instant expiresAt, Instant reopenedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "assignment-reopened.v1";
}
