package org.alliancementors.notification.preferences;

/** When somebody gets what is neither needed nor pressing. */
public enum News {
    /** Each in a mail of its own. */
    AT_ONCE,
    /** Gathered, in one mail on working days. */
    DAILY,
    /** Not at all. */
    NONE
}
