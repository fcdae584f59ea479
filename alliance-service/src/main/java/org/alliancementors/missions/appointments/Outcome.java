package org.alliancementors.missions.appointments;

/** What a command about appointments can lead to. */
public enum Outcome {
    /** Done. */
    DONE,
    /** It was so before; nothing changes. */
    AS_BEFORE,
    /** Everybody agrees: the mentor's calendar is to be asked. */
    TO_CONFIRM,
    /** Refused: the mission has ended. */
    MISSION_OVER,
    /** Refused: whoever acts is not the mentor of the mission. */
    NOT_YOURS,
    /** Refused: nobody has accepted the mission at present. */
    NO_MENTOR,
    /** Refused: there is no such appointment. */
    UNKNOWN,
    /** Refused: it was called off. */
    CANCELLED_BEFORE,
    /** Refused: it has taken place. */
    HELD_BEFORE,
    /** Refused: no proposal is open. */
    NOTHING_OPEN,
    /** Refused: another proposal is open. */
    OTHER_PROPOSAL,
    /** Refused: the proposed time has begun. */
    TIME_PASSED,
    /** Refused: it was agreed; what is agreed is called off or moved. */
    AGREED_BEFORE,
    /** Refused: the mission has as many appointments as it may have. */
    TOO_MANY_APPOINTMENTS,
    /** Refused: as many times were proposed for it as may be. */
    TOO_MANY_PROPOSALS,
    /** Refused: the key belongs to another request. */
    KEY_USED_OTHERWISE
}
