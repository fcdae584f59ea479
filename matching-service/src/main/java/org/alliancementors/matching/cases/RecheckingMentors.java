package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Sees whether who accepted, or stands by, can still come after the mission was changed. Only what lies in the mission and the
 * profile counts: not whether somebody has room, for they have a place already, nor what they said of other missions.
 */
final class RecheckingMentors {

    private static final Set<Exclusion> MATTERS = EnumSet.of(
            Exclusion.WITHDRAWN,
            Exclusion.SPECIALTY,
            Exclusion.FORMAT,
            Exclusion.RADIUS,
            Exclusion.ABSENT,
            Exclusion.OWN_ALLIANCE);

    /** Whom the desk chose may exceed these. */
    private static final Set<Exclusion> LEFT_TO_THE_DESK = EnumSet.of(Exclusion.SPECIALTY, Exclusion.RADIUS);

    private final Shelves shelves;
    private final Circumstances circumstances;

    RecheckingMentors(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
    }

    /** What was seen for those of these cases that are to be looked at. */
    Map<String, List<CaseFact>> recheck(Map<String, Stored<Case>> cases) {
        List<Stored<Case>> doubtful = cases.values().stream()
                .filter(stored -> stored.state().isToRecheck())
                .toList();
        if (doubtful.isEmpty()) {
            return Map.of();
        }
        Map<String, Stored<MentorPlaces>> mentors = shelves.mentors()
                .findAll(doubtful.stream()
                        .flatMap(stored -> offers(stored.state()))
                        .map(offer -> offer.mentor().value())
                        .distinct()
                        .toList());
        var facts = new LinkedHashMap<String, List<CaseFact>>();
        doubtful.forEach(stored -> facts.put(stored.id(), recheck(stored.state(), mentors)));
        return facts;
    }

    private static Stream<Offer> offers(Case state) {
        return Stream.concat(
                Optional.ofNullable(state.offer()).stream(),
                Optional.ofNullable(state.standbys().current()).map(Standby::offer).stream());
    }

    private List<CaseFact> recheck(Case state, Map<String, Stored<MentorPlaces>> mentors) {
        Policy policy = circumstances.policy();
        Instant mark = state.recheckSince();
        Offer offer = state.offer();
        Search search = state.search(circumstances.today()).orElse(null);
        if (mark == null || offer == null || search == null) {
            return List.of();
        }
        boolean standbyCan = Optional.ofNullable(state.standbys().current())
                .filter(one -> !can(one.offer(), false, search, policy, mentors))
                .isEmpty();
        return Amending.recheck(
                state,
                mark,
                can(offer, state.desk().chose(offer), search, policy, mentors),
                standbyCan,
                circumstances.now());
    }

    private static boolean can(
            Offer offer, boolean byDesk, Search search, Policy policy, Map<String, Stored<MentorPlaces>> mentors) {
        return Optional.ofNullable(mentors.get(offer.mentor().value()))
                .flatMap(stored -> stored.state().candidate())
                .filter(candidate -> HardRules.ALL.stream()
                        .filter(rule -> MATTERS.contains(rule.exclusion()))
                        .filter(rule -> !byDesk || !LEFT_TO_THE_DESK.contains(rule.exclusion()))
                        .noneMatch(rule -> rule.excludes(search, candidate, policy)))
                .isPresent();
    }
}
