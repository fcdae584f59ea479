package org.alliancementors.matching.fit;

/** The names under which points are explained. */
public enum Term {
    /** How well the mentor's specialties fit the wished ones. */
    SPECIALTY,
    /** How near the mentor lives, on site. */
    DISTANCE,
    /** How much room the mentor has. */
    LOAD,
    /** How seldom the mentor was on a mission lately, against the others. */
    FAIRNESS,
    /** How often the mentor has done this kind of mission. */
    EXPERIENCE,
    /** How reliably the mentor answers offers. */
    RESPONSE,
    /** Whether the mentor lives in a state as wished. */
    STATE
}
