package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor is asked how the mission went.
 *
 * @param mission the mission
 * @param mentor the mission's mentor
 * @param number 1 for the question, more for its reminders
 * @param askedAt when
 */
public record ReportAsked(MissionId mission, MentorId mentor, int number, Instant askedAt) implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "report-asked.v1";
}
