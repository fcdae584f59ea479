package org.alliancementors.missions;

import org.alliancementors.events.codes.AllianceId;

/** The missions that an alliance asked for. */
@FunctionalInterface
public interface MissionsOfAnAlliance {

    /**
     * Says that another alliance asked for them. Nobody is told: whom the search may not ask, because they belong to the
     * alliance, it knows from the beginning of a mission.
     *
     * @param limit how many at most
     * @return how many were changed; fewer than the limit when none is left
     */
    int give(AllianceId from, AllianceId into, int limit);
}
