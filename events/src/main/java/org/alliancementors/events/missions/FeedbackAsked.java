package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;

/**
 * The initiator is asked whether the mission helped.
 *
 * @param mission the mission
 * @param number 1 for the question, more for its reminders
 * @param askedAt when
 */
public record FeedbackAsked(MissionId mission, int number, Instant askedAt) implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "feedback-asked.v1";
}
