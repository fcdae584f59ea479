package org.alliancementors.notification.correspondence;

/** What a mail says that gathers what there is to know. */
public enum DigestTemplate implements MailTemplate {
    /** To a reader who wants news once a day: these are they. */
    NEWS_DIGEST,
    /** To the desk: this is what waits. */
    DESK_DIGEST
}
