package org.alliancementors.matching.cases;

/** Where the attempt stands that an answer was about. */
public enum Answer {
    /** The mentor is asked and has not answered. */
    OPEN,
    /** The mentor has said yes. */
    ACCEPTED,
    /** The mentor has said no. */
    DECLINED,
    /** The time to answer is over. */
    EXPIRED,
    /** It was taken back. */
    WITHDRAWN,
    /** The mission is done. */
    COMPLETED,
    /** There is no such attempt with this mentor. */
    OTHER
}
