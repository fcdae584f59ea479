package org.alliancementors.notification.correspondence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a mail says. The code is part of stored ids: codes are added, never renamed. */
public enum Template {
    /** To the initiator: please confirm your address. */
    PLEASE_CONFIRM(Phase.REQUEST),
    /** To the initiator: we have your request. */
    REQUEST_RECEIVED(Phase.REQUEST),
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
    MISSION_CANCELLED(Phase.END);

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

    private final Phase phase;

    Template(Phase phase) {
        this.phase = phase;
    }

    /** Where in a mission's life this belongs; the mails of a recipient go in this order, whatever order the topics had. */
    Phase phase() {
        return phase;
    }

    /** Stable name in ids, message keys and the ledger, for example {@code mentor-assigned}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The parts of a mission's life, in order. */
    enum Phase {
        /** Until the request is certain. */
        REQUEST,
        /** While somebody is looked for, and after. */
        SEARCH,
        /** It is over. */
        END
    }
}
