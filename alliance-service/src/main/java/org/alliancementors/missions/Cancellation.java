package org.alliancementors.missions;

/** What it can lead to when somebody cancels a mission. */
public enum Cancellation {
    /** It will not take place. */
    CANCELLED,
    /** It was cancelled before, for whatever reason; nothing changes. */
    AS_BEFORE,
    /** It was completed: what has taken place cannot be called off. */
    COMPLETED_BEFORE
}
