package org.alliancementors.missions;

/** What it can lead to when somebody reports, completes, gives feedback or tells what has come of a mission. */
public enum Concluded {
    /** Taken. */
    TAKEN,
    /** Said the same before; nothing changes. */
    AS_BEFORE,
    /** Something else was said before, and the first word counts. */
    SAID_OTHERWISE,
    /** The mission has another mentor, or none who has accepted. */
    NOT_THE_MENTOR,
    /** Appointments are agreed that are not over yet. */
    APPOINTMENTS_AHEAD,
    /** No mentor has accepted, so there is nothing to complete. */
    NOT_ACCEPTED,
    /** The mission is not completed yet. */
    NOT_COMPLETED,
    /** It is completed already. */
    COMPLETED_BEFORE,
    /** It is too early to tell. */
    TOO_EARLY,
    /** It was cancelled. */
    CANCELLED_BEFORE
}
