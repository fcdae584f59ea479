package org.alliancementors.notification.correspondence;

/** Why a mail stands aside until a person looks at it. */
public enum ParkReason {
    /** Tried until the end of the back-off. */
    GAVE_UP,
    /** The relay kept taking the mail without confirming it; more copies would only annoy. */
    UNCLEAR_TOO_OFTEN,
    /** The mail names somebody, or a mission, that its owner knows no more. */
    CONTENT_GONE,
    /** Its text could not be made: a fault of ours. */
    NOT_WRITABLE,
    /** The desk's own address refuses: somebody has to look at the settings. */
    DESK_ADDRESS_REFUSED
}
