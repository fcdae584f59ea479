package org.alliancementors.matching.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.places.Departure;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Says who is asked first because somebody else cannot come: the substitute of a wished mentor who is away, pauses or is not with us, and
 * whoever was named by the mentor who had accepted last and fell out. It follows from the case and the documents of those
 * mentors alone, so it is found again after a crash; the round keeps what was found.
 */
final class NamingSteads {

    private static final Set<String> FELL_OUT =
            Set.of(WithdrawalReason.MENTOR_WITHDRAWN.name(), WithdrawalReason.MISSION_CHANGED.name());

    private final Mentors mentors;

    NamingSteads(Mentors mentors) {
        this.mentors = mentors;
    }

    /** The searches of these cases with who is asked first. One read of mentors, and none where nobody can be missed. */
    Map<MissionId, Search> searches(Collection<Case> cases, LocalDate today, Policy policy) {
        Set<String> missed = new LinkedHashSet<>();
        cases.forEach(state -> missed(state).forEach(mentor -> missed.add(mentor.value())));
        Map<String, Stored<MentorPlaces>> documents = missed.isEmpty() ? Map.of() : mentors.findAll(missed);
        var searches = new LinkedHashMap<MissionId, Search>();
        for (Case state : cases) {
            state.search(today)
                    .map(search -> search.asking(steads(state, search, documents, policy)))
                    .ifPresent(search -> searches.put(state.mission(), search));
        }
        return searches;
    }

    private static Collection<MentorId> missed(Case state) {
        var missed = new ArrayList<MentorId>();
        Optional.ofNullable(state.wish()).map(wish -> wish.preferredMentor()).ifPresent(missed::add);
        lastAccepted(state).ifPresent(left -> missed.add(left.offer().mentor()));
        return missed;
    }

    private static Optional<PastAttempt> lastAccepted(Case state) {
        return state.past().stream().filter(left -> left.acceptedAt() != null).reduce((earlier, later) -> later);
    }

    private static List<Stead> steads(
            Case state, Search search, Map<String, Stored<MentorPlaces>> documents, Policy policy) {
        var steads = new ArrayList<Stead>();
        lastAccepted(state).ifPresent(left -> {
            if (fellOut(left)) {
                find(left.offer().mentor(), documents)
                        .flatMap(NamingSteads::named)
                        .ifPresent(steads::add);
            } else if (state.desk().tookBack(left)) {
                MentorId mentor = left.offer().mentor();
                steads.add(new Stead(mentor, Stead.Role.RETURNING, mentor));
            }
        });
        Optional.ofNullable(search.wish().preferredMentor())
                .flatMap(wished -> find(wished, documents))
                .filter(wished -> isAway(wished, search, policy))
                .flatMap(NamingSteads::named)
                .ifPresent(steads::add);
        return steads.stream().distinct().toList();
    }

    private static Optional<MentorPlaces> find(MentorId mentor, Map<String, Stored<MentorPlaces>> documents) {
        return Optional.ofNullable(documents.get(mentor.value())).map(Stored::state);
    }

    private static boolean fellOut(PastAttempt left) {
        return left.ending() == PastAttempt.Ending.DECLINED
                || (left.ending() == PastAttempt.Ending.WITHDRAWN
                        && left.reason() != null
                        && FELL_OUT.contains(left.reason()));
    }

    private static boolean isAway(MentorPlaces wished, Search search, Policy policy) {
        return wished.candidate()
                .filter(candidate -> !wished.open()
                        || HardRules.ABSENT.excludes(search, candidate, policy)
                        || HardRules.LATER.excludes(search, candidate, policy))
                .isPresent();
    }

    /** Whom a mentor named: the successor when they left, else the substitute. */
    private static Optional<Stead> named(MentorPlaces missed) {
        return Optional.ofNullable(missed.departure())
                .map(Departure::successor)
                .map(successor -> new Stead(successor, Stead.Role.SUCCESSOR, missed.mentor()))
                .or(() -> Optional.ofNullable(missed.profile())
                        .map(profile -> profile.substitute())
                        .map(substitute -> new Stead(substitute, Stead.Role.SUBSTITUTE, missed.mentor())));
    }
}
