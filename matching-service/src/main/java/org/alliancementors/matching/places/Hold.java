package org.alliancementors.matching.places;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A place that a mission has taken with a mentor.
 *
 * @param mission which mission
 * @param attempt which of its attempts, or which of its stand-bys
 * @param role as what the mentor is held
 * @param round the round that took it: tells this claim from another one of the same attempt
 * @param since when it was taken
 * @param confirmed whether the case was seen to name it; before that it may be left over from a crash
 * @param engagement the accepted mission as it was counted with the mentor, or null when it was not (yet)
 */
public record Hold(
        MissionId mission,
        int attempt,
        Role role,
        RoundId round,
        Instant since,
        boolean confirmed,
        @Nullable Engagement engagement) {

    /** As what a mentor is held. */
    public enum Role {
        /** The one who is asked, or comes. */
        MENTOR,
        /** One who is asked to stand by, or does. */
        STANDBY
    }

    /** A hold for the mentor who is to be asked. */
    public static Hold asked(MissionId mission, int attempt, RoundId round, Instant since) {
        return new Hold(mission, attempt, Role.MENTOR, round, since, false, null);
    }

    /** A hold for a mentor who is to be asked to stand by. */
    public static Hold standingBy(MissionId mission, int standby, RoundId round, Instant since) {
        return new Hold(mission, standby, Role.STANDBY, round, since, false, null);
    }

    /** Whether it belongs to this attempt of this mission. */
    public boolean isFor(MissionId mission, int attempt) {
        return Seat.of(mission, attempt).isTakenBy(this);
    }

    /** Whether it is the place that the same claim took. */
    boolean isSameClaim(Hold other) {
        return isSamePlace(other) && round.equals(other.round);
    }

    boolean isSamePlace(Hold other) {
        return role == other.role && attempt == other.attempt && mission.equals(other.mission);
    }

    Hold confirm() {
        return new Hold(mission, attempt, role, round, since, true, engagement);
    }

    /** The place of the attempt, whatever it was before; the mission is counted. */
    Hold engaged(int inAttempt, Engagement counted) {
        return new Hold(mission, inAttempt, Role.MENTOR, round, since, true, counted);
    }
}
