package org.alliancementors.notification.correspondence;

/** Why the desk has an address written to again. A code and no text: texts about people are not kept here. */
public enum LiftReason {
    /** The owner of the address said that it works again. */
    OWNER_SAYS_IT_WORKS,
    /** The mailbox was full or off for a while. */
    PASSING_FAULT,
    /** The report was wrong or forged. */
    REPORT_WAS_WRONG,
    /** Our own mail was at fault, not the address. */
    FAULT_OF_OURS,
    /** Something else, which the desk notes elsewhere. */
    OTHER
}
