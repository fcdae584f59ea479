package org.alliancementors.mentors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

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
 * @param absences days away, a pause and the time after leaving among them, sorted, without overlap
 * @param ownAlliances alliances that the mentor does not advise
 * @param language language of the mails
 * @param substitute who is asked first when the mentor cannot come, or nothing
 * @param notices the newest words of the programme to the mentor, one of a kind
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
        Language language,
        @Nullable MentorId substitute,
        List<MentorNotice> notices) {

    /** Copies the lists. */
    public MatchingProfile {
        mainSpecialties = List.copyOf(mainSpecialties);
        sideSpecialties = List.copyOf(sideSpecialties);
        formats = List.copyOf(formats);
        absences = List.copyOf(absences);
        ownAlliances = List.copyOf(ownAlliances);
        notices = List.copyOf(notices);
    }

    static MatchingProfile of(Profile profile, List<Absence> absences, Care care) {
        return new MatchingProfile(
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.place(),
                profile.radiusKm(),
                profile.capacity(),
                joined(Stream.concat(
                        absences.stream().map(Absence::period), care.away().days())),
                profile.ownAlliances(),
                profile.language(),
                care.away().substitute(),
                care.notices().newest());
    }

    private static List<Period> joined(Stream<Period> periods) {
        List<Period> joined = new ArrayList<>();
        periods.sorted(Comparator.comparing(Period::from)).forEach(next -> {
            Period last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.overlaps(next)) {
                joined.removeLast();
                joined.add(new Period(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }
}
