package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The offer or the accepted assignment was taken back, not by the mentor.
 *
 * @param mission the mission
 * @param attempt the attempt that this ends or settles
 * @param mentor who was asked
 * @param reason why
 * @param withdrawnAt when
 */
public record AssignmentWithdrawn(MissionId mission, int attempt, MentorId mentor, Reason reason, Instant withdrawnAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "assignment-withdrawn.v1";

    /** Why an assignment was taken back. */
    public enum Reason {
        /** The mission was cancelled. */
        MISSION_CANCELLED,
        /** The mission was moved or is wanted differently. */
        MISSION_CHANGED,
        /** The mentor left the programme or paused. */
        MENTOR_WITHDRAWN,
        /** The mentor cannot be reached by mail. */
        UNREACHABLE,
        /** The advisory desk decided otherwise, or somebody else has done the mission by then. */
        BY_DESK
    }
}
