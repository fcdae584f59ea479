package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.YesNo;

/**
 * The initiator said whether the mission helped. Texts stay with the owner of the mission.
 *
 * @param mission the mission
 * @param mentor the mission's mentor
 * @param helpful 1 not at all to 5 very much
 * @param nextStepsClear whether it is clear what to do next
 * @param again whether they would ask for a mentor again
 * @param givenAt when
 */
public record FeedbackGiven(
        MissionId mission, MentorId mentor, int helpful, YesNo nextStepsClear, YesNo again, Instant givenAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "feedback-given.v1";
}
