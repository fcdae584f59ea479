package org.alliancementors.notification.correspondence;

import org.alliancementors.events.codes.NoticeKind;

/** What a mail of the programme to a mentor says, apart from missions. */
public enum MentorTemplate implements MailTemplate {
    /** Welcome: the profile is in the gallery. */
    PROFILE_PUBLISHED(NoticeKind.PUBLISHED),
    /** Is the profile still right? */
    PROFILE_CHECK(NoticeKind.PROFILE_CHECK),
    /** The same, once more. */
    PROFILE_CHECK_REMINDER(NoticeKind.PROFILE_CHECK),
    /** A training is about to expire. */
    TRAINING_ENDS(NoticeKind.TRAINING_ENDS),
    /** Not asked for the time being. */
    MENTOR_PAUSED(NoticeKind.PAUSED),
    /** Not asked until a day. */
    MENTOR_PAUSED_UNTIL(NoticeKind.PAUSED),
    /** Asked again. */
    MENTOR_RETURNED(NoticeKind.RETURNED),
    /** Leaves on a day that was agreed. */
    MENTOR_LEAVING(NoticeKind.LEAVING),
    /** A link that lets them into their pages. */
    LOGIN_LINK(NoticeKind.LOGIN_LINK),
    /** Has left: thanks. Calls back to no notice, so it has no kind of its own. */
    MENTOR_LEFT(NoticeKind.LEAVING);

    private final NoticeKind kind;

    MentorTemplate(NoticeKind kind) {
        this.kind = kind;
    }

    /** The kind of notice that calls for it. */
    NoticeKind kind() {
        return kind;
    }
}
