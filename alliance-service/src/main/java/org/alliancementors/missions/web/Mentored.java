package org.alliancementors.missions.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.springframework.http.HttpStatus;

/**
 * A mission with its mentor, accepted or completed.
 *
 * @param mission theirs, as it was found
 * @param mentor its mentor
 */
record Mentored(Mission mission, MentorId mentor) {

    /**
     * Lets the mentor of a mission through for as long as it is theirs.
     *
     * @throws ProblemException 404 {@code mission-unknown}, 409 {@code mission-cancelled} or {@code not-your-mission}
     */
    static Mentored require(Missions missions, MissionId id, MentorId mentor) {
        var mission = missions.find(id).orElseThrow(() -> DeskController.unknown(id));
        var offer = mission.progress().offer();
        if (mission.status() == MissionStatus.CANCELLED) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "mission-cancelled",
                    "The mission was cancelled: nothing is left to do, and its appointments are off.");
        }
        var with = mission.status() == MissionStatus.ACCEPTED || mission.status() == MissionStatus.COMPLETED;
        if (!with || offer == null || !offer.mentor().equals(mentor)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "not-your-mission",
                    "You are not the mentor of this mission at present: if that is wrong, ask the advisory desk.");
        }
        return new Mentored(mission, mentor);
    }

    MissionId id() {
        return mission.id();
    }
}
