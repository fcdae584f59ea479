package org.alliancementors.mentors;

/** What a mentor needs from the desk. */
public enum Need {
    /** A draft waits for approval. */
    APPROVAL,
    /** The yearly question stayed without an answer, or the profile is to be changed. */
    CHECK,
    /** A training has expired. */
    TRAINING
}
