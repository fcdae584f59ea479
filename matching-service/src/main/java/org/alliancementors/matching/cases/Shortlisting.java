package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.LocalDate;
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
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;

/**
 * Looks who could be asked: the memory proposes, the documents decide. Nothing is weighed from memory alone, so a stale one
 * costs time but never a wrong decision.
 */
final class Shortlisting {

    /** How old another claim of the same attempt must be to count as left over; younger, somebody is at it. */
    private static final Duration LEFT_OVER_AFTER = Duration.ofSeconds(10);

    /** Up to so many mentors it costs next to nothing to count the excluded for every case, not only for those whom the desk gets. */
    private static final int COUNTED_ALWAYS = 2_000;

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final ClearingHolds clearing;

    Shortlisting(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.clearing = new ClearingHolds(shelves, circumstances, watch);
    }

    /**
     * What one look saw.
     *
     * @param policy under which policy
     * @param mentors the documents that were read
     * @param pool what those mentors have in common, for fairness
     */
    record Look(Policy policy, Map<String, Stored<MentorPlaces>> mentors, Pool pool) {}

    /** Fills each pursuit with edges, exclusions and leftovers, from one read of the mentors. */
    Look look(Collection<Pursuit> pursuits, Policy policy) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Pursuit pursuit : pursuits) {
            pursuit.begin(shelves.pool().shortlist(pursuit.search(), policy, pursuit.limit()));
            pursuit.shortlist()
                    .mentors()
                    .forEach(entry -> wanted.add(entry.mentor().value()));
        }
        Map<String, Stored<MentorPlaces>> mentors =
                wanted.isEmpty() ? Map.of() : shelves.mentors().findAll(wanted);
        LocalDate today = pursuits.stream()
                .map(pursuit -> pursuit.search().today())
                .findFirst()
                .orElseGet(circumstances::today);
        var look = new Look(policy, mentors, pool(mentors.values(), today));
        for (Pursuit pursuit : pursuits) {
            pursuit.shortlist().mentors().forEach(entry -> weigh(pursuit, entry, look));
            if (shelves.pool().size() <= COUNTED_ALWAYS) {
                count(pursuit, policy);
            }
        }
        return look;
    }

    /** Counts whom lasting facts exclude: a look at all mentors, so in large pools only for those whom the desk gets. */
    void count(Pursuit pursuit, Policy policy) {
        pursuit.count(() -> shelves.pool().survey(pursuit.search(), policy).excluded());
    }

    /** The open ones among these mentors as a pool: who left is not somebody to share with. */
    static Pool pool(Collection<Stored<MentorPlaces>> mentors, LocalDate today) {
        return Pool.of(
                mentors.stream()
                        .flatMap(stored -> stored.state().candidate().stream())
                        .filter(Candidate::open)
                        .map(Candidate::track)
                        .toList(),
                today);
    }

    private static void weigh(Pursuit pursuit, Entry entry, Look look) {
        Stored<MentorPlaces> mentor = look.mentors().get(entry.mentor().value());
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
        var rule = HardRules.firstAgainst(pursuit.search(), candidate.get(), look.policy());
        if (leftover.isPresent()) {
            pursuit.leftovers().add(new Pursuit.Leftover(mentor, leftover.get()));
        } else if (rule.isPresent()) {
            pursuit.exclude(rule.get().exclusion());
        } else {
            pursuit.edges().add(edge(pursuit, places, candidate.get(), look));
        }
    }

    private static Round.Edge edge(Pursuit pursuit, MentorPlaces places, Candidate candidate, Look look) {
        Wish wish = pursuit.search().wish();
        Weighing weighing = Weighing.of(look.policy());
        Score score = Score.of(pursuit.search(), candidate, look.policy(), look.pool());
        Stead stead = pursuit.search().stead(places.mentor()).orElse(null);
        boolean preferred = wish.prefers(places.mentor());
        int urgency = weighing.urgency(Weighing.daysLeft(wish, pursuit.search().today()));
        int kilometres = (int)
                StrictMath.round(wish.place().kilometresTo(candidate.profile().place()));
        return new Round.Edge(
                pursuit.mission(),
                places.mentor(),
                places.profileSeq(),
                preferred,
                score.addends(),
                weighing.weight(score.addends(), preferred || stead != null, urgency),
                kilometres,
                stead);
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
}
