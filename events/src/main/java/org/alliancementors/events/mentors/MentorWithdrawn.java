package org.alliancementors.events.mentors;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/**
 * The mentor is asked no more. Missions that the mentor has accepted stay with them.
 *
 * @param mentor the mentor
 * @param withdrawnAt since when
 */
public record MentorWithdrawn(MentorId mentor, Instant withdrawnAt) implements MentorEvent {

    /** Name on the wire. */
    public static final String TYPE = "mentor-withdrawn.v1";
}
