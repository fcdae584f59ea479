package org.alliancementors.matching.cases;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.alliancementors.matching.rounds.Round;

/**
 * Looks who could be asked: the memory proposes, the documents decide. Nothing is weighed from memory alone, so a stale one
 * costs time but never a wrong decision.
 */
final class Shortlisting {

    /** How old another claim of the same attempt must be to count as left over; younger, somebody is at it. */
    private static final Duration LEFT_OVER_AFTER = Duration.ofSeconds(10);

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final ClearingHolds clearing;

    Shortlisting(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.clearing = new ClearingHolds(shelves, circumstances, watch);
    }

    /** Fills each pursuit with edges, exclusions and leftovers, from one read of the mentors. */
    Map<String, Stored<MentorPlaces>> look(Collection<Pursuit> pursuits) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Pursuit pursuit : pursuits) {
            pursuit.begin(shelves.pool().shortlist(pursuit.search(), policy(), pursuit.limit()));
            pursuit.shortlist()
                    .mentors()
                    .forEach(entry -> wanted.add(entry.mentor().value()));
        }
        Map<String, Stored<MentorPlaces>> mentors =
                wanted.isEmpty() ? Map.of() : shelves.mentors().findAll(wanted);
        for (Pursuit pursuit : pursuits) {
            pursuit.shortlist().mentors().forEach(entry -> weigh(pursuit, entry, mentors));
        }
        return mentors;
    }

    private void weigh(Pursuit pursuit, Entry entry, Map<String, Stored<MentorPlaces>> mentors) {
        Stored<MentorPlaces> mentor = mentors.get(entry.mentor().value());
        Optional<Candidate> candidate =
                Optional.ofNullable(mentor).flatMap(stored -> stored.state().candidate());
        if (mentor == null || candidate.isEmpty()) {
            pursuit.unresolved();
            return;
        }
        MentorPlaces places = mentor.state();
        if (places.profileSeq() < entry.profileSeq()) {
            pursuit.unresolved();
        }
        var leftover = places.holdOf(pursuit.mission(), pursuit.attempt());
        var rule = HardRules.firstAgainst(pursuit.search(), candidate.get());
        if (leftover.isPresent()) {
            pursuit.leftovers().add(new Pursuit.Leftover(mentor, leftover.get()));
        } else if (rule.isPresent()) {
            pursuit.exclude(rule.get().exclusion());
        } else {
            pursuit.edges().add(edge(pursuit, places, candidate.get()));
        }
    }

    private Round.Edge edge(Pursuit pursuit, MentorPlaces places, Candidate candidate) {
        Wish wish = pursuit.search().wish();
        Score score = Score.of(wish, candidate, policy());
        boolean preferred = wish.prefers(places.mentor());
        long weight = (long) score.total() + policy().placementPoints() + (preferred ? policy().preferredPoints() : 0);
        int kilometres = (int)
                StrictMath.round(wish.place().kilometresTo(candidate.profile().place()));
        return new Round.Edge(
                pursuit.mission(),
                places.mentor(),
                places.profileSeq(),
                preferred,
                score.addends(),
                weight,
                kilometres);
    }

    /** Takes leftovers away, so that the case goes on; empty while another one is probably at it. */
    Optional<Pursuit> clear(Pursuit pursuit) {
        var now = circumstances.now();
        List<Pursuit.Leftover> leftovers = List.copyOf(pursuit.leftovers());
        boolean young = leftovers.stream()
                .anyMatch(leftover ->
                        leftover.hold().since().plus(LEFT_OVER_AFTER).isAfter(now));
        if (young) {
            return Optional.empty();
        }
        Optional<Stored<Case>> fenced = clearing.fence(pursuit.stored());
        fenced.ifPresent(stored -> {
            pursuit.movedTo(stored);
            leftovers.forEach(leftover -> clearing.remove(leftover.mentor().id(), leftover.hold()));
        });
        return fenced.map(stored -> pursuit);
    }

    private Policy policy() {
        return circumstances.policy();
    }
}
