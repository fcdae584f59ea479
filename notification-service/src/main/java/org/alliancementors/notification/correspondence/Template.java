package org.alliancementors.notification.correspondence;

import java.util.EnumSet;
import java.util.Set;

/** What a mail about a mission says. */
public enum Template implements MailTemplate {
    /** To the initiator: please confirm your address. */
    PLEASE_CONFIRM(Phase.REQUEST),
    /** To the initiator: we have your request. */
    REQUEST_RECEIVED(Phase.REQUEST),
    /** To the initiator, who lost it: the link to the status page. */
    STATUS_LINK(Phase.REQUEST),
    /** To the mentor: please answer. */
    MENTOR_ASSIGNED(Phase.SEARCH),
    /** To the mentor, at half time: please answer. */
    MENTOR_REMINDER(Phase.SEARCH),
    /** To the mentor: the time to answer is over, thanks, nothing to do. */
    OFFER_EXPIRED(Phase.SEARCH),
    /** To the initiator: this is your mentor. */
    MENTOR_FOUND(Phase.SEARCH),
    /** To the initiator, who was told of another one: this is your mentor now. */
    MENTOR_REPLACED(Phase.SEARCH),
    /** To the mentor: this is who asked. */
    MENTOR_CONFIRMED(Phase.SEARCH),
    /** To the mentor, who took a yes back: you are asked as before; corrects {@link #MENTOR_CONFIRMED}. */
    MENTOR_REOPENED(Phase.SEARCH),
    /** To the initiator: the mentor that we named took the yes back; corrects {@link #MENTOR_FOUND}. */
    ACCEPTANCE_TAKEN_BACK(Phase.SEARCH),
    /** To the initiator: the search takes longer. */
    STILL_SEARCHING(Phase.SEARCH),
    /** To the initiator: the mentor that we named cannot come; corrects {@link #MENTOR_FOUND}. */
    SEARCH_RESUMED(Phase.SEARCH),
    /** To the initiator: the request was changed, so the mentor that we named is off; corrects {@link #MENTOR_FOUND}. */
    SEARCH_RESUMED_CHANGED(Phase.SEARCH),
    /** To the initiator: people take over. */
    DESK_TAKES_OVER(Phase.SEARCH),
    /** To the desk: a case needs you. */
    DESK_CASE(Phase.SEARCH),
    /** To the mentor: nothing to do any more; corrects what asked or confirmed, see {@link #TO_MENTOR}. */
    MENTOR_WITHDRAWN(Phase.SEARCH),
    /** The same, since the mission was cancelled. */
    MENTOR_WITHDRAWN_CANCELLED(Phase.SEARCH),
    /** The same, since the mission is wanted differently. */
    MENTOR_WITHDRAWN_CHANGED(Phase.SEARCH),
    /** The same, since the desk decided otherwise. */
    MENTOR_WITHDRAWN_BY_DESK(Phase.SEARCH),
    /** To a second mentor: would you step in? */
    STANDBY_ASKED(Phase.SEARCH),
    /** To a second mentor: thanks for standing by. */
    STANDBY_AGREED(Phase.SEARCH),
    /** To a second mentor: no need to stand by; corrects {@link #STANDBY_ASKED} and {@link #STANDBY_AGREED}. */
    STANDBY_ENDED(Phase.SEARCH),
    /** To a second mentor: it is your mission now, and this is who asked. */
    STANDBY_STEPPED_IN(Phase.SEARCH),
    /** To the initiator: the mission is cancelled. */
    MISSION_CANCELLED(Phase.END),
    /** To whoever has yet to agree: please agree or name another time. */
    APPOINTMENT_PROPOSED(Phase.APPOINTMENTS),
    /** The same, while another time is agreed and stays until then. */
    APPOINTMENT_MOVE_PROPOSED(Phase.APPOINTMENTS),
    /** To who proposed a time: it does not work. */
    APPOINTMENT_REFUSED(Phase.APPOINTMENTS),
    /** To both sides: the appointment is agreed. */
    APPOINTMENT_SCHEDULED(Phase.APPOINTMENTS),
    /** To who was told otherwise: the appointment has changed. */
    APPOINTMENT_MOVED(Phase.APPOINTMENTS),
    /** To who was told of it: the appointment is off. */
    APPOINTMENT_CANCELLED(Phase.APPOINTMENTS),
    /** To the initiator: the next mentor has yet to agree to the time. */
    APPOINTMENT_REOPENED(Phase.APPOINTMENTS),
    /** To the media office: an appointment where press is wanted. */
    PRESS_APPOINTMENT(Phase.APPOINTMENTS),
    /** To the media office, who was told otherwise: it has changed. */
    PRESS_APPOINTMENT_MOVED(Phase.APPOINTMENTS),
    /** To the media office, who was told of it: it is off. */
    PRESS_APPOINTMENT_CANCELLED(Phase.APPOINTMENTS),
    /** To the mentor: how was it? */
    REPORT_ASKED(Phase.AFTERMATH),
    /** To the mentor, once more. */
    REPORT_REMINDER(Phase.AFTERMATH),
    /** To the initiator: did it help? */
    FEEDBACK_ASKED(Phase.AFTERMATH),
    /** To the initiator, once more. */
    FEEDBACK_REMINDER(Phase.AFTERMATH),
    /** To the initiator, 3 months later: what came of it? */
    FOLLOW_UP_3(Phase.AFTERMATH),
    /** To the initiator, 12 months later: what came of it? */
    FOLLOW_UP_12(Phase.AFTERMATH),
    /** To whose calendar would stay wrong, since no other mail puts it right: here are the files that do. */
    CALENDAR_CHANGED(Phase.CALENDARS);

    /** What gives a mentor to the initiator. */
    static final Set<Template> NAMING = EnumSet.of(MENTOR_FOUND, MENTOR_REPLACED);

    /** What tells a mentor that the mission is theirs. */
    static final Set<Template> CONFIRMING = EnumSet.of(MENTOR_CONFIRMED, STANDBY_STEPPED_IN);

    /** What an offer says to its mentor and has to be taken back with it. */
    static final Set<Template> TO_MENTOR =
            EnumSet.of(MENTOR_ASSIGNED, MENTOR_REMINDER, MENTOR_CONFIRMED, MENTOR_REOPENED, STANDBY_STEPPED_IN);

    /** What says to a mentor that there is nothing to do any more. Also goes when the mission has ended. */
    static final Set<Template> FAREWELLS = EnumSet.of(
            MENTOR_WITHDRAWN,
            MENTOR_WITHDRAWN_CANCELLED,
            MENTOR_WITHDRAWN_CHANGED,
            MENTOR_WITHDRAWN_BY_DESK,
            STANDBY_ENDED);

    /** What says that an appointment is agreed. */
    static final Set<Template> AGREED =
            EnumSet.of(APPOINTMENT_SCHEDULED, APPOINTMENT_MOVED, PRESS_APPOINTMENT, PRESS_APPOINTMENT_MOVED);

    /** What says that it is not any more; corrects {@link #AGREED}. */
    static final Set<Template> CALLED_OFF =
            EnumSet.of(APPOINTMENT_CANCELLED, APPOINTMENT_REOPENED, PRESS_APPOINTMENT_CANCELLED);

    /** What goes although the mission was cancelled, to those whom no other mail tells so. */
    static final Set<Template> OUTLIVING = EnumSet.of(
            MENTOR_WITHDRAWN,
            MENTOR_WITHDRAWN_CANCELLED,
            MENTOR_WITHDRAWN_CHANGED,
            MENTOR_WITHDRAWN_BY_DESK,
            STANDBY_ENDED,
            PRESS_APPOINTMENT_CANCELLED,
            CALENDAR_CHANGED);

    /** What may bring files for the recipient's calendar, see {@link Agenda}. */
    static final Set<Template> TELLING_CALENDARS = EnumSet.of(
            MENTOR_FOUND,
            MENTOR_REPLACED,
            MENTOR_CONFIRMED,
            MENTOR_REOPENED,
            ACCEPTANCE_TAKEN_BACK,
            SEARCH_RESUMED,
            SEARCH_RESUMED_CHANGED,
            MENTOR_WITHDRAWN,
            MENTOR_WITHDRAWN_CANCELLED,
            MENTOR_WITHDRAWN_CHANGED,
            MENTOR_WITHDRAWN_BY_DESK,
            STANDBY_STEPPED_IN,
            MISSION_CANCELLED,
            APPOINTMENT_SCHEDULED,
            APPOINTMENT_MOVED,
            APPOINTMENT_CANCELLED,
            APPOINTMENT_REOPENED,
            CALENDAR_CHANGED);

    private final Phase phase;

    Template(Phase phase) {
        this.phase = phase;
    }

    /** Where in a mission's life this belongs; the mails of a recipient go in this order, whatever order the topics had. */
    @Override
    public Phase phase() {
        return phase;
    }

    /** The parts of a mission's life, in order. */
    public enum Phase {
        /** Until the request is certain. */
        REQUEST,
        /** While somebody is looked for, and after. */
        SEARCH,
        /** While appointments are made and held. */
        APPOINTMENTS,
        /** It is cancelled. */
        END,
        /** While its effect is asked for. */
        AFTERMATH,
        /** At any time: what nothing else puts right. */
        CALENDARS
    }
}
