package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mission is done. The mentor has room for another one. Final.
 *
 * @param mission the mission
 * @param mentor the mission's mentor
 * @param how who said so
 * @param completedAt when
 */
public record MissionCompleted(MissionId mission, MentorId mentor, How how, Instant completedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-completed.v1";

    /** What completed the mission. */
    public enum How {
        /** The mentor's report. */
        REPORTED,
        /** The advisory desk, without a report. */
        BY_DESK
    }
}
