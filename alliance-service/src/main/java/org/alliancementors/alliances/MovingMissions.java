package org.alliancementors.alliances;

import org.alliancementors.events.codes.AllianceId;

/** Gives the missions of one alliance to another one. */
@FunctionalInterface
public interface MovingMissions {

    /**
     * Moves some of them; what was moved before is not touched again.
     *
     * @param limit how many at most
     * @return how many were moved; fewer than the limit when none is left
     */
    int move(AllianceId from, AllianceId into, int limit);
}
