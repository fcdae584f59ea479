package org.alliancementors.matching.fit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;

/** What would have had to differ, rule by rule. Each is asked only about a candidate whom its rule excludes. */
final class Obstacles {

    private Obstacles() {}

    static Obstacle withdrawn(Search search, Candidate candidate, Policy policy) {
        return Obstacle.of(
                Exclusion.WITHDRAWN, "Left or is not known any more: would have to be open for missions again.");
    }

    static Obstacle specialty(Search search, Candidate candidate, Policy policy) {
        List<Specialty> wished = search.wish().specialties();
        List<Specialty> related = Specialties.relatedTo(wished, candidate.profile());
        String sentence = wished.isEmpty()
                ? "The mission names no specialty: one would have to be named."
                : "Has none of %s: one of them would suffice.".formatted(names(wished));
        String addition = related.isEmpty() ? "" : " %s is related, which is not enough.".formatted(names(related));
        return new Obstacle(Exclusion.SPECIALTY, null, null, null, null, wished, null, sentence + addition);
    }

    static Obstacle format(Search search, Candidate candidate, Policy policy) {
        var wished = search.wish().format();
        var works = candidate.profile().formats();
        return new Obstacle(
                Exclusion.FORMAT,
                null,
                null,
                null,
                null,
                List.of(),
                wished,
                "Works %s, not %s.".formatted(works.isEmpty() ? "in no known format" : names(works), wished));
    }

    static Obstacle radius(Search search, Candidate candidate, Policy policy) {
        double kilometres = HardRules.kilometres(search, candidate);
        int limit = (int) StrictMath.floor(HardRules.reachKm(candidate, policy));
        if (Double.isNaN(kilometres)) {
            return new Obstacle(
                    Exclusion.RADIUS,
                    null,
                    limit,
                    null,
                    null,
                    List.of(),
                    null,
                    "Radius %d km, the distance is unknown: the coordinates of both places would have to be known."
                            .formatted(limit));
        }
        int value = (int) StrictMath.ceil(kilometres);
        return Obstacle.beyond(
                Exclusion.RADIUS,
                value,
                limit,
                value - limit,
                "Radius %d km, the place is %d km away: %d km more.".formatted(limit, value, value - limit));
    }

    static Obstacle absent(Search search, Candidate candidate, Policy policy) {
        Period when = search.wish().when();
        var back = HardRules.firstDayThere(candidate, when.from());
        return Obstacle.until(
                Exclusion.ABSENT,
                back,
                "Away until %s, the mission ends on %s: a day from %s on."
                        .formatted(back.minusDays(1), when.to(), back));
    }

    static Obstacle ownAlliance(Search search, Candidate candidate, Policy policy) {
        return Obstacle.of(
                Exclusion.OWN_ALLIANCE,
                "Belongs to alliance %s, which asks: another alliance would have to ask."
                        .formatted(search.wish().alliance()));
    }

    static Obstacle unreachable(Search search, Candidate candidate, Policy policy) {
        return Obstacle.of(
                Exclusion.UNREACHABLE,
                "A mail did not arrive: the desk would have to have the address written to again, or to assign the mentor.");
    }

    static Obstacle byDesk(Search search, Candidate candidate, Policy policy) {
        return Obstacle.of(Exclusion.BY_DESK, "Excluded by the desk: it would have to take that back.");
    }

    static Obstacle declined(Search search, Candidate candidate, Policy policy) {
        return Obstacle.of(
                Exclusion.DECLINED,
                "Declined this mission or let the offer expire: is not asked again, only the desk can assign the mentor.");
    }

    static Obstacle later(Search search, Candidate candidate, Policy policy) {
        var again = candidate.againFrom() == null ? search.today() : candidate.againFrom();
        return Obstacle.until(Exclusion.LATER, again, "Again from %s.".formatted(again));
    }

    static Obstacle capacity(Search search, Candidate candidate, Policy policy) {
        int capacity = candidate.profile().capacity();
        int lacking = candidate.held() - capacity + 1;
        return Obstacle.beyond(
                Exclusion.CAPACITY,
                candidate.held(),
                capacity,
                lacking,
                "%d of %d places taken: %d more.".formatted(candidate.held(), capacity, lacking));
    }

    private static String names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).distinct().sorted().collect(Collectors.joining(", "));
    }
}
