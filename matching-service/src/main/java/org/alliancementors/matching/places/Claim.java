package org.alliancementors.matching.places;

/** How asking for a place ended. A grant holds once it is stored. */
public sealed interface Claim {

    /**
     * The place is taken.
     *
     * @param places with the new hold
     */
    record Granted(MentorPlaces places) implements Claim {}

    /**
     * The place is not to be had.
     *
     * @param why the reason
     */
    record Refused(Refusal why) implements Claim {}

    /** Why a place is not to be had. */
    enum Refusal {
        /** The mentor may not be asked. */
        CLOSED,
        /** All places are taken. */
        FULL,
        /** The profile is no longer the one that was weighed. */
        PROFILE_CHANGED,
        /** Somebody else has taken one for the same attempt. */
        HELD_BY_OTHER_CLAIM
    }
}
