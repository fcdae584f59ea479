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
            Exclusion.WITHDRAWN,
            "the mentor is not open for missions",
            (search, candidate, policy) -> !candidate.open(),
            Obstacles::withdrawn);

    /**
     * One of the wished specialties suffices, but there must be one; codes are compared, never parts of words. A related
     * specialty does not suffice.
     */
    public static final HardRule SPECIALTY = new HardRule(
            Exclusion.SPECIALTY,
            "the mentor has none of the wished specialties",
            HardRules::lacksSpecialty,
            Obstacles::specialty);

    /** The mentor must work in the wished way. */
    public static final HardRule FORMAT = new HardRule(
            Exclusion.FORMAT,
            "the mentor does not work in this format",
            (search, candidate, policy) ->
                    !candidate.profile().formats().contains(search.wish().format()),
            Obstacles::format);

    /**
     * On site the place must lie within the mentor's radius (kilometres, great circle), as far as the policy makes use of it
     * (per cent); otherwise distance is no matter.
     */
    public static final HardRule RADIUS = new HardRule(
            Exclusion.RADIUS, "the place is farther than the mentor travels", HardRules::isTooFar, Obstacles::radius);

    /** A window of days excludes only those who are away on every day of it. */
    public static final HardRule ABSENT = new HardRule(
            Exclusion.ABSENT,
            "the mentor is away on all possible days",
            HardRules::isAbsentThroughout,
            Obstacles::absent);

    /** Nobody advises their own alliance. */
    public static final HardRule OWN_ALLIANCE = new HardRule(
            Exclusion.OWN_ALLIANCE,
            "the mentor belongs to the alliance that asks",
            HardRules::belongsToAlliance,
            Obstacles::ownAlliance);

    /** An offer that cannot arrive is none. */
    public static final HardRule UNREACHABLE = new HardRule(
            Exclusion.UNREACHABLE,
            "a mail to the mentor did not arrive",
            ruledOut(Exclusion.UNREACHABLE),
            Obstacles::unreachable);

    /** The desk knows more than any rule. */
    public static final HardRule BY_DESK = new HardRule(
            Exclusion.BY_DESK,
            "the desk excluded the mentor from this mission",
            ruledOut(Exclusion.BY_DESK),
            Obstacles::byDesk);

    /** Nobody is asked twice for the same mission. */
    public static final HardRule DECLINED = new HardRule(
            Exclusion.DECLINED,
            "the mentor declined this mission or let the offer expire",
            ruledOut(Exclusion.DECLINED),
            Obstacles::declined);

    /** Who wants a pause gets it: the day of the search counts, not the days of the mission. */
    public static final HardRule LATER = new HardRule(
            Exclusion.LATER, "the mentor wants to be asked again later only", HardRules::wantsAPause, Obstacles::later);

    /** A place must be free; a lowered capacity grants nothing more. */
    public static final HardRule CAPACITY = new HardRule(
            Exclusion.CAPACITY,
            "all places with the mentor are taken",
            (search, candidate, policy) ->
                    candidate.held() >= candidate.profile().capacity(),
            Obstacles::capacity);

    /** Every rule, in order. */
    public static final List<HardRule> ALL = List.of(
            WITHDRAWN,
            SPECIALTY,
            FORMAT,
            RADIUS,
            ABSENT,
            OWN_ALLIANCE,
            UNREACHABLE,
            BY_DESK,
            DECLINED,
            LATER,
            CAPACITY);

    private HardRules() {}

    /** The first rule that excludes the candidate, or empty when they may be asked. */
    public static Optional<HardRule> firstAgainst(Search search, Candidate candidate, Policy policy) {
        for (HardRule rule : ALL) {
            if (rule.excludes(search, candidate, policy)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Everything that stands between the candidate and the search, in the order of the rules; empty when they may be asked. */
    public static List<Obstacle> allAgainst(Search search, Candidate candidate, Policy policy) {
        return ALL.stream()
                .flatMap(rule -> rule.against(search, candidate, policy).stream())
                .toList();
    }

    /** How far the mentor travels under the policy, kilometres. */
    static double reachKm(Candidate candidate, Policy policy) {
        return candidate.profile().radiusKm() * policy.radiusPercent() / 100.0;
    }

    /** Great-circle kilometres between the mission and the mentor; NaN when unknown. */
    static double kilometres(Search search, Candidate candidate) {
        return search.wish().place().kilometresTo(candidate.profile().place());
    }

    /** The first day from this one on, on which the mentor is not away. */
    static LocalDate firstDayThere(Candidate candidate, LocalDate from) {
        LocalDate day = from;
        List<Period> absences = candidate.profile().absences().stream()
                .sorted(Comparator.comparing(Period::from))
                .toList();
        for (Period absence : absences) {
            if (absence.contains(day)) {
                day = absence.to().plusDays(1);
            }
        }
        return day;
    }

    private static HardRule.Check ruledOut(Exclusion exclusion) {
        return (search, candidate, policy) ->
                search.ruledOut().get(candidate.profile().mentor()) == exclusion;
    }

    private static boolean lacksSpecialty(Search search, Candidate candidate, Policy policy) {
        Profile profile = candidate.profile();
        return search.wish().specialties().stream()
                .noneMatch(wished -> profile.mainSpecialties().contains(wished)
                        || profile.sideSpecialties().contains(wished));
    }

    private static boolean isTooFar(Search search, Candidate candidate, Policy policy) {
        if (search.wish().format() != Format.ON_SITE) {
            return false;
        }
        double kilometres = kilometres(search, candidate);
        return Double.isNaN(kilometres) || kilometres > reachKm(candidate, policy);
    }

    private static boolean isAbsentThroughout(Search search, Candidate candidate, Policy policy) {
        Period when = search.wish().when();
        return firstDayThere(candidate, when.from()).isAfter(when.to());
    }

    private static boolean belongsToAlliance(Search search, Candidate candidate, Policy policy) {
        var alliance = search.wish().alliance();
        return alliance != null && candidate.profile().ownAlliances().contains(alliance);
    }

    private static boolean wantsAPause(Search search, Candidate candidate, Policy policy) {
        var againFrom = candidate.againFrom();
        return againFrom != null && againFrom.isAfter(search.today());
    }
}
