package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor said no, before or after accepting. The search goes on.
 *
 * @param mission the mission
 * @param attempt the attempt that this ends or settles
 * @param mentor who was asked
 * @param reason why, as far as they told
 * @param declinedAt when
 */
public record AssignmentDeclined(MissionId mission, int attempt, MentorId mentor, Reason reason, Instant declinedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "assignment-declined.v1";

    /** Why a mentor declined. */
    public enum Reason {
        /** No time. */
        NO_TIME,
        /** Too far away. */
        TOO_FAR,
        /** The topic does not fit. */
        TOPIC,
        /** Not impartial. */
        BIASED,
        /** Anything else, or not told. */
        OTHER
    }
}
