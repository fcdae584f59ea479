package org.alliancementors.missions;

/** Who ended a mission. */
public enum CancellationReason {
    /** The initiator withdrew it. */
    BY_INITIATOR,
    /** The advisory desk ended it. */
    BY_DESK,
    /** The mail address was not confirmed in time. */
    NOT_CONFIRMED
}
