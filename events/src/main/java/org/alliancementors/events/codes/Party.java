package org.alliancementors.events.codes;

/** Who acts in the appointments of a mission. */
public enum Party {
    /** The mentor of the mission. */
    MENTOR,
    /** Whoever asked for the mission. */
    INITIATOR,
    /** The advisory desk. */
    DESK
}
