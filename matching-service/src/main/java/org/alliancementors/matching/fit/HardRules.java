package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;

/**
 * All hard rules, in the order in which they are asked; an excluded mentor counts under the first that applies. What is
 * missing is unknown and never counts as agreement: no specialty, no format or no coordinate excludes. Lasting reasons come
 * before passing ones, so that "all places taken" is said only of those who would otherwise be asked.
 */
public final class HardRules {

    /** Nobody is asked who has left the programme. */
    public static final HardRule WITHDRAWN = new HardRule(
            Exclusion.WITHDRAWN, "the mentor is not open for missions", (search, candidate) -> !candidate.open());

    /** One of the wished specialties suffices, but there must be one; codes are compared, never parts of words. */
    public static final HardRule SPECIALTY = new HardRule(
            Exclusion.SPECIALTY, "the mentor has none of the wished specialties", HardRules::lacksSpecialty);

    /** The mentor must work in the wished way. */
    public static final HardRule FORMAT = new HardRule(
            Exclusion.FORMAT,
            "the mentor does not work in this format",
            (search, candidate) ->
                    !candidate.profile().formats().contains(search.wish().format()));

    /** On site the place must lie within the mentor's radius (kilometres, great circle); otherwise distance is no matter. */
    public static final HardRule RADIUS =
            new HardRule(Exclusion.RADIUS, "the place is farther than the mentor travels", HardRules::isTooFar);

    /** A window of days excludes only those who are away on every day of it. */
    public static final HardRule ABSENT =
            new HardRule(Exclusion.ABSENT, "the mentor is away on all possible days", HardRules::isAbsentThroughout);

    /** Nobody advises their own alliance. */
    public static final HardRule OWN_ALLIANCE = new HardRule(
            Exclusion.OWN_ALLIANCE, "the mentor belongs to the alliance that asks", HardRules::belongsToAlliance);

    /** An offer that cannot arrive is none. */
    public static final HardRule UNREACHABLE = ruledOut(Exclusion.UNREACHABLE, "a mail to the mentor did not arrive");

    /** Nobody is asked twice for the same mission. */
    public static final HardRule DECLINED =
            ruledOut(Exclusion.DECLINED, "the mentor declined this mission or let the offer expire");

    /** A place must be free; a lowered capacity grants nothing more. */
    public static final HardRule CAPACITY = new HardRule(
            Exclusion.CAPACITY, "all places with the mentor are taken", (search, candidate) -> candidate.free() == 0);

    /** Every rule, in order. */
    public static final List<HardRule> ALL =
            List.of(WITHDRAWN, SPECIALTY, FORMAT, RADIUS, ABSENT, OWN_ALLIANCE, UNREACHABLE, DECLINED, CAPACITY);

    private HardRules() {}

    /** The first rule that excludes the candidate, or empty when they may be asked. */
    public static Optional<HardRule> firstAgainst(Search search, Candidate candidate) {
        return ALL.stream().filter(rule -> rule.excludes(search, candidate)).findFirst();
    }

    private static HardRule ruledOut(Exclusion exclusion, String why) {
        return new HardRule(
                exclusion,
                why,
                (search, candidate) -> search.ruledOut().get(candidate.profile().mentor()) == exclusion);
    }

    private static boolean lacksSpecialty(Search search, Candidate candidate) {
        Profile profile = candidate.profile();
        return search.wish().specialties().stream()
                .noneMatch(wished -> profile.mainSpecialties().contains(wished)
                        || profile.sideSpecialties().contains(wished));
    }

    private static boolean isTooFar(Search search, Candidate candidate) {
        if (search.wish().format() != Format.ON_SITE) {
            return false;
        }
        double kilometres =
                search.wish().place().kilometresTo(candidate.profile().place());
        return Double.isNaN(kilometres) || kilometres > candidate.profile().radiusKm();
    }

    private static boolean isAbsentThroughout(Search search, Candidate candidate) {
        Period when = search.wish().when();
        LocalDate day = when.from();
        List<Period> absences = candidate.profile().absences().stream()
                .sorted(Comparator.comparing(Period::from))
                .toList();
        for (Period absence : absences) {
            if (absence.contains(day)) {
                day = absence.to().plusDays(1);
            }
        }
        return day.isAfter(when.to());
    }

    private static boolean belongsToAlliance(Search search, Candidate candidate) {
        var alliance = search.wish().alliance();
        return alliance != null && candidate.profile().ownAlliances().contains(alliance);
    }
}
