package org.alliancementors.mentors;

/** Why a mentor is asked no more. */
public enum Departure {
    /** Not asked any more; what was accepted is brought to its end. */
    WITHDRAWN,
    /** Gone on the day that was agreed: what was accepted goes to somebody else. */
    LEFT
}
