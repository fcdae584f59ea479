package org.alliancementors.matching.cases;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.places.Hold;

/**
 * What a mentor is asked: to come, or to stand by.
 *
 * @param role as what they are asked
 * @param mission for which mission
 * @param number which attempt of the mission, or which stand-by
 * @param mentor who is asked
 */
public record Question(Hold.Role role, MissionId mission, int number, MentorId mentor) {

    /** Whether they come. */
    public static Question toCome(MissionId mission, int attempt, MentorId mentor) {
        return new Question(Hold.Role.MENTOR, mission, attempt, mentor);
    }

    /** Whether they stand by. */
    public static Question toStandBy(MissionId mission, int standby, MentorId mentor) {
        return new Question(Hold.Role.STANDBY, mission, standby, mentor);
    }
}
