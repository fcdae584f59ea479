package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The initiator told what has come of the mission. What was not answered is unknown, never a no.
 *
 * @param mission the mission
 * @param months how many months after its completion, 3 or 12
 * @param founded whether the alliance was founded
 * @param partnersWon how many partners were won, or null where unknown
 * @param stillActive whether the alliance is active
 * @param answeredAt when
 */
public record FollowUpAnswered(
        MissionId mission,
        int months,
        YesNo founded,
        @Nullable Integer partnersWon,
        YesNo stillActive,
        Instant answeredAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "follow-up-answered.v1";
}
