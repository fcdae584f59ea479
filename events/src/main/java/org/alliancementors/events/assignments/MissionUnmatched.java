package org.alliancementors.events.assignments;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MissionId;

/**
 * Nobody can be asked at present; the advisory desk has the case, and a freed place still pulls it.
 *
 * @param mission the mission
 * @param attempts how many mentors were asked so far
 * @param excluded how many mentors were excluded for each reason; a mentor counts under the first reason that applies
 * @param unmatchedAt when
 */
public record MissionUnmatched(MissionId mission, int attempts, Map<Exclusion, Integer> excluded, Instant unmatchedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-unmatched.v1";

    /** Why a mentor could not be asked. */
    public enum Exclusion {
        /** Has none of the wished specialties. */
        SPECIALTY,
        /** Does not work in this format. */
        FORMAT,
        /** Too far away for the mentor, on site. */
        RADIUS,
        /** Away on the days. */
        ABSENT,
        /** All places taken. */
        CAPACITY,
        /** Belongs to the alliance that asks. */
        OWN_ALLIANCE,
        /** Declined this mission or let it expire. */
        DECLINED,
        /** Wants to be asked again later only. */
        LATER,
        /** Excluded from this mission by the desk. */
        BY_DESK,
        /** Suspended by the desk. */
        SUSPENDED,
        /** Cannot be reached by mail. */
        UNREACHABLE,
        /** Withdrawn from the programme. */
        WITHDRAWN
    }
}
