package org.alliancementors.matching.places;

import org.alliancementors.events.codes.MissionId;

/**
 * Which place of a mission is meant, also while a stand-by steps in: their place is first that of a stand-by and then that of
 * an attempt, and whoever settles something with it must find it as either.
 *
 * @param mission which mission
 * @param attempt which attempt, or 0 when the mentor only stood by
 * @param standby which stand-by, or 0 when the mentor never stood by
 */
public record Seat(MissionId mission, int attempt, int standby) {

    /** The place of an attempt. */
    public static Seat of(MissionId mission, int attempt) {
        return new Seat(mission, attempt, 0);
    }

    /** The place that a hold takes. */
    public static Seat of(Hold hold) {
        return hold.role() == Hold.Role.MENTOR
                ? new Seat(hold.mission(), hold.attempt(), 0)
                : new Seat(hold.mission(), 0, hold.attempt());
    }

    /** Whether the hold takes this place. */
    public boolean isTakenBy(Hold hold) {
        return hold.mission().equals(mission)
                && hold.attempt() == (hold.role() == Hold.Role.MENTOR ? attempt : standby);
    }
}
