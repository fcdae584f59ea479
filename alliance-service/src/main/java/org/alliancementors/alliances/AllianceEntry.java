package org.alliancementors.alliances;

/**
 * A line of an alliance's history. Names nobody but the staff who acted.
 *
 * @param what what happened
 * @param act who did it, when and why
 * @param detail a code or an id that belongs to it, or empty
 */
public record AllianceEntry(What what, Act act, String detail) {

    /** What can happen. Names are part of the HTTP interface and of the stored form. */
    public enum What {
        /** We know it now. */
        REGISTERED,
        /** Its profile was changed by the desk. */
        PROFILE_CHANGED,
        /** A file gave it another name or place. */
        IMPORTED,
        /** It has another second contact, or none. */
        SECOND_CONTACT_CHANGED,
        /** It stands elsewhere; the detail is the state. */
        STATE_CHANGED,
        /** Nobody answered and it became dormant. */
        FELL_SILENT,
        /** Its contact was asked whether all is right; the detail is which time. */
        CHECK_ASKED,
        /** All is right. */
        CHECK_ANSWERED,
        /** Something is wrong. */
        CHECK_DISPUTED,
        /** Nobody answered. */
        CHECK_UNANSWERED,
        /** The coordination shall go on; the detail is the number of the handover. */
        HANDOVER_ASKED,
        /** The old contact said yes, or the desk did for them. */
        HANDOVER_CONFIRMED_BY_OLD,
        /** The new contact said yes. */
        HANDOVER_CONFIRMED_BY_NEW,
        /** A handover is over; the detail says how. */
        HANDOVER_ENDED,
        /** It was a duplicate; the detail is the alliance that stays. */
        MERGED,
        /** A duplicate of it was found; the detail is which. */
        DUPLICATE_FOUND,
        /** Missions of the duplicate belong to the alliance that stays. */
        MISSIONS_MOVED
    }
}
