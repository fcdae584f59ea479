package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRule;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Obstacle;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.places.MentorPlaces;
import org.jspecify.annotations.Nullable;

/** Says who could be asked for a mission now and who not, and why. Computed when asked, from the documents as they stand. */
public final class ExplainingCases {

    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_MENTORS = 500;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::first)
            .thenComparingInt(mentor -> mentor.score().total())
            .reversed()
            .thenComparing(mentor -> mentor.mentor().value());

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final NamingSteads steads;

    /** Explains with these. */
    public ExplainingCases(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.steads = new NamingSteads(shelves.mentors());
    }

    /** A case with its candidates, or empty when there is none. */
    public Optional<Explanation> explain(MissionId mission) {
        return shelves.cases()
                .find(mission.value())
                .filter(stored -> stored.state().status() != Case.Status.EXPECTED)
                .map(stored -> explain(stored.state()));
    }

    private Explanation explain(Case state) {
        Policy policy = circumstances.policy();
        Search search =
                steads.searches(List.of(state), circumstances.today(), policy).get(state.mission());
        if (search == null) {
            return new Explanation(state, List.of(), List.of(), policy.version());
        }
        List<String> best = shelves.pool().shortlist(search, policy, MOST_CANDIDATES).mentors().stream()
                .map(entry -> entry.mentor().value())
                .toList();
        Map<String, Stored<MentorPlaces>> mentors = shelves.mentors().findAll(lookedAt(state, search, best));
        var judging = new Judging(state, search, policy, poolOfARound(best, mentors, policy, search), circumstances);
        var ranked = new ArrayList<Ranked>();
        var excluded = new ArrayList<Excluded>();
        for (Stored<MentorPlaces> stored : mentors.values()) {
            stored.state()
                    .candidateFor(state.mission())
                    .ifPresent(candidate -> judging.judge(candidate, ranked, excluded));
        }
        ranked.sort(BEST_FIRST);
        excluded.sort(Comparator.comparing(mentor -> mentor.mentor().value()));
        boolean mentorAbsent = Optional.ofNullable(state.offer())
                .map(offer -> mentors.get(offer.mentor().value()))
                .flatMap(stored -> stored.state().candidateFor(state.mission()))
                .filter(candidate -> HardRules.ABSENT.excludes(search, candidate, policy))
                .isPresent();
        return new Explanation(state, ranked, excluded, policy.version(), mentorAbsent);
    }

    /**
     * The best, all that this case has to do with, and the first of the others: with many mentors not everybody who is
     * excluded can be listed.
     */
    private Set<String> lookedAt(Case state, Search search, List<String> best) {
        Set<String> ids = new LinkedHashSet<>(best);
        search.ruledOut().keySet().forEach(mentor -> ids.add(mentor.value()));
        search.first().forEach(mentor -> ids.add(mentor.value()));
        Optional.ofNullable(state.offer())
                .ifPresent(offer -> ids.add(offer.mentor().value()));
        shelves.pool().known(MOST_MENTORS).forEach(mentor -> ids.add(mentor.value()));
        return ids;
    }

    /** The pool against which a round of this case alone would weigh at first. */
    private static Pool poolOfARound(
            List<String> best, Map<String, Stored<MentorPlaces>> mentors, Policy policy, Search search) {
        return Shortlisting.pool(
                best.stream()
                        .limit(policy.shortlist())
                        .flatMap(id -> Optional.ofNullable(mentors.get(id)).stream())
                        .toList(),
                search.today());
    }

    /** One case under one policy and pool. */
    private record Judging(Case state, Search search, Policy policy, Pool pool, Circumstances circumstances) {

        private void judge(Candidate candidate, List<Ranked> ranked, List<Excluded> excluded) {
            MentorId mentor = candidate.profile().mentor();
            Optional<HardRule> first = HardRules.firstAgainst(search, candidate, policy);
            if (first.isPresent()) {
                List<Obstacle> all = HardRules.allAgainst(search, candidate, policy);
                excluded.add(new Excluded(
                        mentor, first.get().exclusion(), first.get().why(), all, answerBy(candidate)));
                return;
            }
            double kilometres =
                    search.wish().place().kilometresTo(candidate.profile().place());
            ranked.add(new Ranked(
                    mentor,
                    search.wish().prefers(mentor),
                    state.offer() != null && state.names(mentor, state.attempt()),
                    Score.of(search, candidate, policy, pool),
                    (int) StrictMath.round(kilometres),
                    candidate.free(),
                    candidate.profile().capacity(),
                    answerBy(candidate),
                    search.stead(mentor).orElse(null)));
        }

        private Instant answerBy(Candidate candidate) {
            return circumstances
                    .workingTime()
                    .after(
                            circumstances.now(),
                            policy.offerTime(),
                            candidate.profile().state());
        }
    }

    /**
     * A case with its candidates.
     *
     * @param of the case
     * @param candidates who could be asked now, the best first
     * @param excluded who could not, by id
     * @param policyVersion under which policy
     * @param mentorAbsent whether who is asked or has accepted is away on all possible days as their profile stands now: an
     *     absence noted later takes no mission away by itself, so the desk has to see it
     */
    public record Explanation(
            Case of, List<Ranked> candidates, List<Excluded> excluded, int policyVersion, boolean mentorAbsent) {

        /** Of a case whose mentor, if there is one, is there. */
        public Explanation(Case of, List<Ranked> candidates, List<Excluded> excluded, int policyVersion) {
            this(of, candidates, excluded, policyVersion, false);
        }
    }

    /**
     * Somebody who could be asked.
     *
     * @param mentor who
     * @param preferred whether the mission named them
     * @param current whether they are the one who is asked or has accepted
     * @param score points per term
     * @param distanceKm whole kilometres
     * @param free places that are free
     * @param capacity places that there are
     * @param answerBy until when they could answer if they were asked now
     * @param stead for whom they would be asked first, or null
     */
    public record Ranked(
            MentorId mentor,
            boolean preferred,
            boolean current,
            Score score,
            int distanceKm,
            int free,
            int capacity,
            Instant answerBy,
            @Nullable Stead stead) {

        private boolean first() {
            return preferred || stead != null;
        }
    }

    /**
     * Somebody who could not be asked.
     *
     * @param mentor who
     * @param reason the first rule that applies, under which they are counted
     * @param why the rule's justification
     * @param obstacles every rule that applies, the first one first, and what would have had to differ: all of it
     * @param answerBy until when they could answer if the desk had them asked now
     */
    public record Excluded(MentorId mentor, Exclusion reason, String why, List<Obstacle> obstacles, Instant answerBy) {

        /** Copies the list. */
        public Excluded {
            obstacles = List.copyOf(obstacles);
        }
    }
}
