package org.alliancementors.mentors;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees of a mentor: no address, no telephone, no postal code. The position is for a dot on a map of the country and as coarse as
 * that: to a tenth of a degree, some ten kilometres, so it says no more than the town does.
 *
 * @param id the mentor
 * @param firstName given name
 * @param lastName family name
 * @param town where the mentor lives
 * @param state its federal state
 * @param latitude of the town, degrees north, to a tenth
 * @param longitude of the town, degrees east, to a tenth
 * @param mainSpecialties what the mentor is known for
 * @param sideSpecialties what the mentor can do besides
 * @param formats how the mentor works
 * @param organisation where the mentor works, or nothing
 * @param cohort when the mentor joined, or nothing
 * @param pausedFrom first day of a pause, or nothing
 * @param pausedUntil its last day, or nothing when there is no pause or nobody knows
 */
public record GalleryEntry(
        MentorId id,
        String firstName,
        String lastName,
        String town,
        FederalState state,
        double latitude,
        double longitude,
        List<Specialty> mainSpecialties,
        List<Specialty> sideSpecialties,
        List<Format> formats,
        @Nullable String organisation,
        @Nullable String cohort,
        @Nullable LocalDate pausedFrom,
        @Nullable LocalDate pausedUntil) {

    /** The public part of a mentor. */
    public static GalleryEntry of(Mentor mentor) {
        Profile profile = mentor.profile();
        Pause pause = mentor.care().away().pause();
        return new GalleryEntry(
                mentor.id(),
                profile.name().first(),
                profile.name().last(),
                profile.place().name(),
                profile.place().state(),
                coarse(profile.place().latitude()),
                coarse(profile.place().longitude()),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.organisation(),
                profile.cohort(),
                pause == null ? null : pause.from(),
                pause == null ? null : pause.until());
    }

    private static double coarse(double degrees) {
        return StrictMath.round(degrees * 10) / 10.0;
    }
}
