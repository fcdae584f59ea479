package org.alliancementors.missions;

/** Who amended a mission. Names stand in its history: added, never renamed. */
public enum Amender {
    /** Whoever asked for it, by the link. */
    BY_INITIATOR,
    /** The advisory desk. */
    BY_DESK,
    /** The trusted client that sent the request. */
    BY_PARTNER
}
