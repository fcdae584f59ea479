package org.alliancementors.matching.places;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;

/**
 * A place that a mission has taken with a mentor.
 *
 * @param mission which mission
 * @param attempt which of its attempts
 * @param role as what the mentor is held
 * @param round the round that took it: tells this claim from another one of the same attempt
 * @param since when it was taken
 * @param confirmed whether the case was seen to name it; before that it may be left over from a crash
 */
public record Hold(MissionId mission, int attempt, Role role, RoundId round, Instant since, boolean confirmed) {

    /** As what a mentor is held. */
    public enum Role {
        /** The one who is asked. */
        MENTOR
    }

    /** A hold for the mentor who is to be asked. */
    public static Hold asked(MissionId mission, int attempt, RoundId round, Instant since) {
        return new Hold(mission, attempt, Role.MENTOR, round, since, false);
    }

    /** Whether it belongs to this attempt of this mission. */
    public boolean isFor(MissionId mission, int attempt) {
        return this.mission.equals(mission) && this.attempt == attempt;
    }

    Hold confirm() {
        return new Hold(mission, attempt, role, round, since, true);
    }
}
