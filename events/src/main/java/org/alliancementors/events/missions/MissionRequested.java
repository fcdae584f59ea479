package org.alliancementors.events.missions;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.jspecify.annotations.Nullable;

/**
 * A mission is wanted for certain: a mentor shall be found.
 *
 * @param mission the mission
 * @param reference what people quote
 * @param alliance the alliance, or null when the requester named none (one still in founding has none)
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
 * @param language language of the mails to the initiator
 * @param requestedAt when the request became certain
 */
public record MissionRequested(
        MissionId mission,
        MissionReference reference,
        @Nullable AllianceId alliance,
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
        Language language,
        Instant requestedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-requested.v1";
}
