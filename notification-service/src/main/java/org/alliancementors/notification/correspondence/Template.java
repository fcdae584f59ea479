package org.alliancementors.notification.correspondence;

import java.util.Locale;

/** What a mail says. The code is part of stored ids: codes are added, never renamed. */
public enum Template {
    /** To the initiator: please confirm your address. */
    PLEASE_CONFIRM(Phase.REQUEST),
    /** To the initiator: we have your request. */
    REQUEST_RECEIVED(Phase.REQUEST),
    /** To the mentor: please answer. */
    MENTOR_ASSIGNED(Phase.SEARCH),
    /** To the initiator: this is your mentor. */
    MENTOR_FOUND(Phase.SEARCH),
    /** To the mentor: this is who asked. */
    MENTOR_CONFIRMED(Phase.SEARCH),
    /** To the initiator: the search takes longer. */
    STILL_SEARCHING(Phase.SEARCH),
    /** To the initiator: the mentor that we named cannot come; corrects {@link #MENTOR_FOUND}. */
    SEARCH_RESUMED(Phase.SEARCH),
    /** To the initiator: people take over. */
    DESK_TAKES_OVER(Phase.SEARCH),
    /** To the desk: a case needs you. */
    DESK_CASE(Phase.SEARCH),
    /** To the mentor: nothing to do any more; corrects {@link #MENTOR_ASSIGNED} and {@link #MENTOR_CONFIRMED}. */
    MENTOR_WITHDRAWN(Phase.SEARCH),
    /** To the initiator: the mission is cancelled. */
    MISSION_CANCELLED(Phase.END);

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
