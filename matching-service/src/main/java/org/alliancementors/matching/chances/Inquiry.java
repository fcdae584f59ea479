package org.alliancementors.matching.chances;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A request in the making, as far as it decides who would fit.
 *
 * @param specialties wished specialties, the most important first; one of them suffices
 * @param format how they want to meet
 * @param where the place; matters on site only
 * @param when the days on which it may take place
 * @param alliance who asks, or null when there is none yet
 * @param stateWish whether the mentor should live in the same state, or null; it ranks and never excludes, so it changes no count
 * @param radiusPercent how much of the radius that mentors named is used, per cent, or null for what the policy says
 */
public record Inquiry(
        List<Specialty> specialties,
        Format format,
        Location where,
        Period when,
        @Nullable AllianceId alliance,
        @Nullable StateWish stateWish,
        @Nullable Integer radiusPercent) {

    /** Most specialties that a request may wish for. */
    public static final int MOST_SPECIALTIES = 5;

    /** How far ahead the first day of a request may lie, years. */
    public static final int FURTHEST_YEARS = 3;

    /** Stand for what a request gets only when it is sent, or what an inquiry by coordinates does not say; no hard rule reads them. */
    private static final MissionReference NO_REFERENCE = new MissionReference("LBF-0000-0000");

    private static final PostalCode NO_POSTAL_CODE = new PostalCode("00000");

    /** Copies the list. */
    public Inquiry {
        specialties = List.copyOf(specialties);
    }

    /**
     * Where a request is about.
     *
     * @param place its coordinates
     * @param state its federal state, or null when only coordinates are known; then the state wish is of no matter
     */
    public record Location(Place place, @Nullable FederalState state) {}

    /** The same with one more specialty, the least important. */
    Inquiry wishingAlso(Specialty other) {
        var more = Stream.concat(specialties.stream(), Stream.of(other)).toList();
        return new Inquiry(more, format, where, when, alliance, stateWish, radiusPercent);
    }

    /** The same in another format. */
    Inquiry meeting(Format other) {
        return new Inquiry(specialties, other, where, when, alliance, stateWish, radiusPercent);
    }

    /** The same on other days. */
    Inquiry on(Period other) {
        return new Inquiry(specialties, format, where, other, alliance, stateWish, radiusPercent);
    }

    /** The same if mentors travelled that much of what they named, per cent. */
    Inquiry within(int percent) {
        return new Inquiry(specialties, format, where, when, alliance, stateWish, percent);
    }

    /** What a search would be held for, if it were sent now. The kind only ranks; it is not asked. */
    Wish wish(Instant now) {
        FederalState state = where.state();
        return new Wish(
                NO_REFERENCE,
                alliance,
                MissionKind.FOUNDING,
                specialties,
                format,
                when,
                NO_POSTAL_CODE,
                state == null ? FederalState.BE : state,
                where.place(),
                null,
                state == null ? null : stateWish,
                now);
    }
}
