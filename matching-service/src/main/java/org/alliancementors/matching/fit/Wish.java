package org.alliancementors.matching.fit;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.jspecify.annotations.Nullable;

/**
 * What a mission asks for, as far as the choice of a mentor depends on it.
 *
 * @param reference what people quote
 * @param alliance who asks, or null when unknown
 * @param kind what the mentor shall do
 * @param specialties wished specialties, the most important first; one of them suffices
 * @param format how they want to meet
 * @param when the days on which it may take place
 * @param postalCode where
 * @param state federal state of the place
 * @param place the place's coordinates
 * @param preferredMentor whom to ask first, or null
 * @param stateWish whether the mentor should live in the same state, or null for no matter
 * @param requestedAt when the request became certain
 */
public record Wish(
        MissionReference reference,
        @Nullable AllianceId alliance,
        MissionKind kind,
        List<Specialty> specialties,
        Format format,
        Period when,
        PostalCode postalCode,
        FederalState state,
        Place place,
        @Nullable MentorId preferredMentor,
        @Nullable StateWish stateWish,
        Instant requestedAt) {

    /** Copies the list. */
    public Wish {
        specialties = List.copyOf(specialties);
    }

    /** Whether the mentor is the one whom the alliance named. */
    public boolean prefers(MentorId mentor) {
        return mentor.equals(preferredMentor);
    }
}
