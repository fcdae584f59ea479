package org.alliancementors.events.codes;

/** What the programme has to tell or ask a mentor. */
public enum NoticeKind {
    /** The profile was approved and is published. */
    PUBLISHED,
    /** The yearly question whether the profile is still right. */
    PROFILE_CHECK,
    /** A training is about to expire, or has. */
    TRAINING_ENDS,
    /** The mentor is asked no more for a while. */
    PAUSED,
    /** The mentor is asked again. */
    RETURNED,
    /** The mentor leaves on a day that was agreed. */
    LEAVING,
    /** The mentor wants a link that lets them into their pages. */
    LOGIN_LINK
}
