package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.jspecify.annotations.Nullable;

/**
 * The mentor reported. Texts stay with the owner of the mission.
 *
 * @param mission the mission
 * @param mentor the mission's mentor
 * @param minutes time that the mentor spent on the mission, minutes
 * @param reach how many people were reached, or null where unknown
 * @param storyPublishable whether there is a story and the consent to publish it
 * @param reportedAt when
 */
public record ReportGiven(
        MissionId mission,
        MentorId mentor,
        int minutes,
        @Nullable Integer reach,
        boolean storyPublishable,
        Instant reportedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "report-given.v1";
}
