package org.alliancementors.matching.fit;

/** The names under which points are explained. */
public enum Term {
    /** How well the mentor's specialties fit the wished ones. */
    SPECIALTY,
    /** How near the mentor lives, on site. */
    DISTANCE,
    /** How much room the mentor has. */
    LOAD
}
