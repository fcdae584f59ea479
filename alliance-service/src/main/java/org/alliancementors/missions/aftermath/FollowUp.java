package org.alliancementors.missions.aftermath;

import org.alliancementors.events.codes.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a mission, months later. What was not answered is unknown, never a no.
 *
 * @param founded whether the alliance was founded
 * @param partnersWon how many partners were won, or null where unknown
 * @param stillActive whether the alliance is active
 */
public record FollowUp(YesNo founded, @Nullable Integer partnersWon, YesNo stillActive) {

    /** Nothing is known. */
    public static final FollowUp UNKNOWN = new FollowUp(YesNo.UNKNOWN, null, YesNo.UNKNOWN);
}
