package org.alliancementors.matching.fit;

import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a mentor. An empty collection means that nothing is known, which never counts as agreement.
 *
 * @param mentor the mentor
 * @param mainSpecialties what the mentor is known for
 * @param sideSpecialties what the mentor can do besides
 * @param formats how the mentor works
 * @param state federal state where the mentor lives; its holidays count
 * @param place where the mentor lives
 * @param radiusKm how far the mentor travels, kilometres
 * @param capacity missions at a time
 * @param absences days away
 * @param ownAlliances alliances that the mentor belongs to
 * @param substitute who is asked first when this mentor cannot come, or null
 */
public record Profile(
        MentorId mentor,
        Set<Specialty> mainSpecialties,
        Set<Specialty> sideSpecialties,
        Set<Format> formats,
        FederalState state,
        Place place,
        int radiusKm,
        int capacity,
        List<Period> absences,
        Set<AllianceId> ownAlliances,
        @Nullable MentorId substitute) {

    /** Copies the collections. */
    public Profile {
        mainSpecialties = Set.copyOf(mainSpecialties);
        sideSpecialties = Set.copyOf(sideSpecialties);
        formats = Set.copyOf(formats);
        absences = List.copyOf(absences);
        ownAlliances = Set.copyOf(ownAlliances);
    }

    /** A mentor without a substitute. */
    public Profile(
            MentorId mentor,
            Set<Specialty> mainSpecialties,
            Set<Specialty> sideSpecialties,
            Set<Format> formats,
            FederalState state,
            Place place,
            int radiusKm,
            int capacity,
            List<Period> absences,
            Set<AllianceId> ownAlliances) {
        this(
                mentor,
                mainSpecialties,
                sideSpecialties,
                formats,
                state,
                place,
                radiusKm,
                capacity,
                absences,
                ownAlliances,
                null);
    }
}
