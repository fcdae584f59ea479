package org.alliancementors.missions;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request by which a mentor is found. No personal data.
 *
 * @param kind what the mentor shall do
 * @param specialties 1 to 5 different ones, the most important first
 * @param place where
 * @param format how they want to meet
 * @param when the days on which it may take place; one day for a fixed date
 * @param preferredMentor whom to ask first, or null
 * @param stateWish whether the mentor should live in the same federal state, or null for no matter
 * @param alliance who asks, or null where there is none yet
 */
public record Wish(
        MissionKind kind,
        List<Specialty> specialties,
        Place place,
        Format format,
        Period when,
        @Nullable MentorId preferredMentor,
        @Nullable StateWish stateWish,
        @Nullable AllianceId alliance) {

    /** Keeps a copy of the list. */
    public Wish {
        specialties = List.copyOf(specialties);
    }

    /** The same, wished by this alliance. */
    Wish of(@Nullable AllianceId asking) {
        return new Wish(kind, specialties, place, format, when, preferredMentor, stateWish, asking);
    }
}
