package org.alliancementors.mentors;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;

/**
 * The part of a mentor that matters to matching: codes, numbers, dates and a place. Two mentors that are equal here are the same
 * to matching, so a change that leaves it equal is told to nobody.
 *
 * @param mainSpecialties what the mentor is known for
 * @param sideSpecialties what the mentor can do besides
 * @param formats how the mentor works
 * @param place where the mentor lives
 * @param radiusKm how far the mentor travels, kilometres
 * @param capacity how many missions at a time
 * @param absences days away, sorted by their first day
 * @param ownAlliances alliances that the mentor does not advise
 * @param language language of the mails
 */
public record MatchingProfile(
        List<Specialty> mainSpecialties,
        List<Specialty> sideSpecialties,
        List<Format> formats,
        Place place,
        int radiusKm,
        int capacity,
        List<Period> absences,
        List<AllianceId> ownAlliances,
        Language language) {

    /** Copies the lists. */
    public MatchingProfile {
        mainSpecialties = List.copyOf(mainSpecialties);
        sideSpecialties = List.copyOf(sideSpecialties);
        formats = List.copyOf(formats);
        absences = List.copyOf(absences);
        ownAlliances = List.copyOf(ownAlliances);
    }

    static MatchingProfile of(Profile profile, List<Absence> absences) {
        return new MatchingProfile(
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                absences.stream().map(Absence::period).toList(),
                profile.ownAlliances(),
                profile.language());
    }
}
