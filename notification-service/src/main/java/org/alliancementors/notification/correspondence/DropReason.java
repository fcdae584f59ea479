package org.alliancementors.notification.correspondence;

/** Why a mail was not sent although it had been due: what it would have said was not true any more. */
public enum DropReason {
    /** The request was already confirmed. */
    CONFIRMED_ALREADY,
    /** The mission was cancelled. */
    MISSION_CANCELLED,
    /** The mentor had already answered. */
    ANSWERED,
    /** The offer had lapsed. */
    OFFER_EXPIRED,
    /** The offer was taken back. */
    OFFER_WITHDRAWN,
    /** The accepted assignment had ended. */
    ASSIGNMENT_ENDED,
    /** Nobody stands by any more, or the one who did steps in. */
    STANDBY_OVER,
    /** A mentor had accepted in the meantime. */
    MENTOR_FOUND,
    /** The desk had taken over in the meantime. */
    AT_DESK,
    /** The search had gone on without the desk. */
    LEFT_DESK,
    /** The proposal had been answered. */
    PROPOSAL_ANSWERED,
    /** Who had made the proposal took it back. */
    PROPOSAL_TAKEN_BACK,
    /** Another time was proposed instead. */
    PROPOSAL_REPLACED,
    /** Something else was agreed about the appointment. */
    APPOINTMENT_CHANGED,
    /** The appointment was called off. */
    APPOINTMENT_CANCELLED,
    /** The appointment had taken place. */
    APPOINTMENT_OVER,
    /** The mission was done. */
    MISSION_COMPLETED,
    /** A newer word about the same took its place. */
    OVERTAKEN,
    /** What it said was answered or taken back. */
    NOTICE_GONE,
    /** The alliance is no more, or the mentor is asked no more. */
    SUBJECT_GONE,
    /** The alliance is at work again. */
    AWAKE,
    /** The handover had ended. */
    HANDOVER_OVER,
    /** The mentor belongs to the programme again. */
    RETURNED,
    /** The same had been said already, and not been corrected. */
    TOLD_ALREADY,
    /** The question itself had gone out so late that a reminder would only repeat it. */
    ASKED_JUST_NOW,
    /** The mail that this one corrects never went out. */
    NOTHING_TO_CORRECT,
    /** The recipient wants no reminders, or no news. */
    UNWANTED,
    /** Nothing that it gathered was still worth a word. */
    NOTHING_LEFT,
    /** Until when the recipient could have acted was over. */
    DEADLINE_PASSED,
    /** It was parked, and the desk had it sent anew under an id of its own. */
    SENT_ANEW;

    /** Whether it speaks against saying something twice, and not against what is said. */
    boolean onlyRepeats() {
        return this == TOLD_ALREADY || this == ASKED_JUST_NOW;
    }
}
