package org.alliancementors.events.codes;

/** An answer to a question that may stay open. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Not answered, or not known; never counted as a no. */
    UNKNOWN
}
