package org.alliancementors.mentors;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor told about themselves, checked. Only {@link ProfileForm#check} and the stored form make one, so a profile is
 * always valid. Lists are sorted, so that equal profiles are equal.
 *
 * @param name the person
 * @param contact how to reach them
 * @param organisation where they work, or nothing
 * @param cohort when they joined the programme, as the programme calls it, or nothing
 * @param place where they live, from the postal code
 * @param mainSpecialties what they are known for, at least one
 * @param sideSpecialties what they can do besides; none of the main ones
 * @param formats how they work, at least one
 * @param radiusKm how far they travel, kilometres
 * @param capacity how many missions they take at a time
 * @param ownAlliances alliances that they belong to and do not advise
 * @param language language of their mails
 */
public record Profile(
        PersonName name,
        Contact contact,
        @Nullable String organisation,
        @Nullable String cohort,
        Place place,
        List<Specialty> mainSpecialties,
        List<Specialty> sideSpecialties,
        List<Format> formats,
        int radiusKm,
        int capacity,
        List<AllianceId> ownAlliances,
        Language language) {

    /** Copies the lists. */
    public Profile {
        mainSpecialties = List.copyOf(mainSpecialties);
        sideSpecialties = List.copyOf(sideSpecialties);
        formats = List.copyOf(formats);
        ownAlliances = List.copyOf(ownAlliances);
    }

    @Override
    public String toString() {
        return "Profile[…]";
    }
}
