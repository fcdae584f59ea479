package org.alliancementors.matching.fit;

/** Why a mentor may not be asked for a mission, in the order in which the rules are asked. */
public enum Exclusion {
    /** Not open for missions: withdrawn, or nothing is known of them. */
    WITHDRAWN,
    /** Has none of the wished specialties. */
    SPECIALTY,
    /** Does not work in this format. */
    FORMAT,
    /** Too far away for the mentor, on site. */
    RADIUS,
    /** Away on every possible day. */
    ABSENT,
    /** Belongs to the alliance that asks. */
    OWN_ALLIANCE,
    /** A mail to them did not arrive. */
    UNREACHABLE,
    /** Excluded from this mission by the desk. */
    BY_DESK,
    /** Declined this mission or let it expire. */
    DECLINED,
    /** Wants to be asked again later only. */
    LATER,
    /** All places taken. */
    CAPACITY
}
