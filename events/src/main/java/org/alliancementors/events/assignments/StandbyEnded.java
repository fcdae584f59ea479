package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * Somebody who was asked to stand by, or did, no longer does. Their place is given back.
 *
 * @param mission the mission
 * @param standby which stand-by
 * @param mentor who
 * @param reason why
 * @param endedAt when
 */
public record StandbyEnded(MissionId mission, int standby, MentorId mentor, Reason reason, Instant endedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "standby-ended.v1";

    /** Why nobody stands by any more. */
    public enum Reason {
        /** The mentor said no. */
        DECLINED,
        /** The mentor did not answer in time. */
        EXPIRED,
        /** The mission takes place no more, or not on that date, or has no mentor to stand by for. */
        NOT_NEEDED,
        /** The mentor left the programme. */
        MENTOR_WITHDRAWN,
        /** A mail to the mentor did not arrive. */
        UNREACHABLE,
        /** The advisory desk decided otherwise. */
        BY_DESK
    }
}
