package org.alliancementors.notification.correspondence;

/** How much a mail matters to who gets it. Decides what may wait for a better time, and what its reader may do without. */
public enum Importance {
    /** Asks for an answer, or says that something agreed has changed: goes at once, to everybody. */
    ESSENTIAL,
    /** Asks again: goes by day, to who wants to be reminded. */
    REMINDER,
    /** Good to know: goes by day, singly or gathered or not at all, as its reader wants it. */
    NEWS;

    /** The one table. A new template finds no place without a word here. */
    static Importance of(MailTemplate template) {
        return switch (template) {
            case Template.MENTOR_REMINDER,
                    Template.REPORT_REMINDER,
                    Template.FEEDBACK_REMINDER,
                    AllianceTemplate.ALLIANCE_CHECK_REMINDER,
                    MentorTemplate.PROFILE_CHECK_REMINDER -> REMINDER;
            case Template.FEEDBACK_ASKED,
                    Template.FOLLOW_UP_3,
                    Template.FOLLOW_UP_12,
                    AllianceTemplate.ALLIANCE_MERGED,
                    MentorTemplate.PROFILE_PUBLISHED,
                    MentorTemplate.TRAINING_ENDS,
                    MentorTemplate.MENTOR_RETURNED,
                    DigestTemplate.NEWS_DIGEST -> NEWS;
            case Template.PLEASE_CONFIRM,
                    Template.STATUS_LINK,
                    Template.REQUEST_RECEIVED,
                    Template.MENTOR_ASSIGNED,
                    Template.OFFER_EXPIRED,
                    Template.MENTOR_FOUND,
                    Template.MENTOR_REPLACED,
                    Template.MENTOR_CONFIRMED,
                    Template.MENTOR_REOPENED,
                    Template.ACCEPTANCE_TAKEN_BACK,
                    Template.STILL_SEARCHING,
                    Template.SEARCH_RESUMED,
                    Template.SEARCH_RESUMED_CHANGED,
                    Template.DESK_TAKES_OVER,
                    Template.DESK_CASE,
                    Template.MENTOR_WITHDRAWN,
                    Template.MENTOR_WITHDRAWN_CANCELLED,
                    Template.MENTOR_WITHDRAWN_CHANGED,
                    Template.MENTOR_WITHDRAWN_BY_DESK,
                    Template.STANDBY_ASKED,
                    Template.STANDBY_AGREED,
                    Template.STANDBY_ENDED,
                    Template.STANDBY_STEPPED_IN,
                    Template.MISSION_CANCELLED,
                    Template.APPOINTMENT_PROPOSED,
                    Template.APPOINTMENT_MOVE_PROPOSED,
                    Template.APPOINTMENT_REFUSED,
                    Template.APPOINTMENT_SCHEDULED,
                    Template.APPOINTMENT_MOVED,
                    Template.APPOINTMENT_CANCELLED,
                    Template.APPOINTMENT_REOPENED,
                    Template.CALENDAR_CHANGED,
                    Template.PRESS_APPOINTMENT,
                    Template.PRESS_APPOINTMENT_MOVED,
                    Template.PRESS_APPOINTMENT_CANCELLED,
                    Template.REPORT_ASKED,
                    AllianceTemplate.ALLIANCE_CHECK,
                    AllianceTemplate.ALLIANCE_DORMANT,
                    AllianceTemplate.HANDOVER_ASKED_OLD,
                    AllianceTemplate.HANDOVER_ASKED_NEW,
                    AllianceTemplate.HANDOVER_COMPLETED_OLD,
                    AllianceTemplate.HANDOVER_COMPLETED_NEW,
                    AllianceTemplate.HANDOVER_LAPSED,
                    AllianceTemplate.HANDOVER_TAKEN_BACK,
                    AllianceTemplate.HANDOVER_REFUSED,
                    MentorTemplate.PROFILE_CHECK,
                    MentorTemplate.MENTOR_PAUSED,
                    MentorTemplate.MENTOR_PAUSED_UNTIL,
                    MentorTemplate.MENTOR_LEAVING,
                    MentorTemplate.LOGIN_LINK,
                    MentorTemplate.MENTOR_LEFT,
                    DigestTemplate.DESK_DIGEST -> ESSENTIAL;
        };
    }
}
