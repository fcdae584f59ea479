package org.alliancementors.events.missions;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.jspecify.annotations.Nullable;

/**
 * A requested mission is now wanted differently: moved, or for other things. Carries everything that the choice of a mentor
 * depends on, also what stays as it was. An open offer is taken back by it; a mentor who has accepted stays, unless they can
 * not any more.
 *
 * @param mission the mission
 * @param kind what the mentor shall do
 * @param specialties wished specialties, at least one; one of them suffices, the first matters most
 * @param format how they want to meet
 * @param when the days on which it may take place; one day for a fixed date
 * @param postalCode where
 * @param state federal state of the postal code
 * @param latitude of the postal code's place, degrees north (WGS 84)
 * @param longitude of the postal code's place, degrees east (WGS 84)
 * @param preferredMentor whom to ask first, or null
 * @param stateWish whether the mentor should live in the same state, or null for no matter
 * @param amendedAt when
 */
public record MissionAmended(
        MissionId mission,
        MissionKind kind,
        List<Specialty> specialties,
        Format format,
        Period when,
        PostalCode postalCode,
        FederalState state,
        double latitude,
        double longitude,
        @Nullable MentorId preferredMentor,
        @Nullable StateWish stateWish,
        Instant amendedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-amended.v1";
}
