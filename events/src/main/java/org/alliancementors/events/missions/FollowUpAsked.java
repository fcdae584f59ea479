package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;

/**
 * The initiator is asked what has come of the mission.
 *
 * @param mission the mission
 * @param months how many months after its completion, 3 or 12
 * @param askedAt when
 */
public record FollowUpAsked(MissionId mission, int months, Instant askedAt) implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "follow-up-asked.v1";
}
