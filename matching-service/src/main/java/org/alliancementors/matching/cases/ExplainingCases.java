package org.alliancementors.matching.cases;

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
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPlaces;

/** Says who could be asked for a mission now and who not, and why. Computed when asked, from the documents as they stand. */
public final class ExplainingCases {

    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_MENTORS = 500;

    private final Shelves shelves;
    private final Circumstances circumstances;

    /** Explains with these. */
    public ExplainingCases(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
    }

    /** A case with its candidates, or empty when there is none. */
    public Optional<Explanation> explain(MissionId mission) {
        return shelves.cases()
                .find(mission.value())
                .filter(stored -> stored.state().status() != Case.Status.EXPECTED)
                .map(stored -> explain(stored.state()));
    }

    private Explanation explain(Case state) {
        Optional<Search> search = state.search();
        if (search.isEmpty()) {
            return new Explanation(
                    state, List.of(), List.of(), circumstances.policy().version());
        }
        Map<String, Stored<MentorPlaces>> mentors = shelves.mentors().findAll(lookedAt(search.get()));
        var ranked = new ArrayList<Ranked>();
        var excluded = new ArrayList<Excluded>();
        mentors.values()
                .forEach(stored -> stored.state()
                        .candidateFor(state.mission())
                        .ifPresent(candidate -> judge(state, search.get(), candidate, ranked, excluded)));
        ranked.sort(Comparator.comparing(Ranked::preferred)
                .thenComparingInt(mentor -> mentor.score().total())
                .reversed()
                .thenComparing(mentor -> mentor.mentor().value()));
        excluded.sort(Comparator.comparing(mentor -> mentor.mentor().value()));
        return new Explanation(state, ranked, excluded, circumstances.policy().version());
    }

    /** The best, and the first of the others: with many mentors not everybody who is excluded can be listed. */
    private Set<String> lookedAt(Search search) {
        Set<String> ids = new LinkedHashSet<>();
        shelves.pool()
                .shortlist(search, circumstances.policy(), MOST_CANDIDATES)
                .mentors()
                .forEach(entry -> ids.add(entry.mentor().value()));
        shelves.pool().known(MOST_MENTORS).forEach(mentor -> ids.add(mentor.value()));
        return ids;
    }

    private void judge(Case state, Search search, Candidate candidate, List<Ranked> ranked, List<Excluded> excluded) {
        MentorId mentor = candidate.profile().mentor();
        var rule = HardRules.firstAgainst(search, candidate);
        boolean isCurrent = state.offer() != null && state.names(mentor, state.attempt());
        if (rule.isPresent()) {
            excluded.add(new Excluded(mentor, rule.get().exclusion(), rule.get().why()));
        } else {
            double kilometres =
                    search.wish().place().kilometresTo(candidate.profile().place());
            ranked.add(new Ranked(
                    mentor,
                    search.wish().prefers(mentor),
                    isCurrent,
                    Score.of(search.wish(), candidate, circumstances.policy()),
                    (int) StrictMath.round(kilometres),
                    candidate.free()));
        }
    }

    /**
     * A case with its candidates.
     *
     * @param of the case
     * @param candidates who could be asked now, the best first
     * @param excluded who could not, by id
     * @param policyVersion under which policy
     */
    public record Explanation(Case of, List<Ranked> candidates, List<Excluded> excluded, int policyVersion) {}

    /**
     * Somebody who could be asked.
     *
     * @param mentor who
     * @param preferred whether the mission named them
     * @param current whether they are the one who is asked or has accepted
     * @param score points per term
     * @param distanceKm whole kilometres
     * @param free places that are free
     */
    public record Ranked(MentorId mentor, boolean preferred, boolean current, Score score, int distanceKm, int free) {}

    /**
     * Somebody who could not be asked.
     *
     * @param mentor who
     * @param reason the first rule that applies
     * @param why the rule's justification
     */
    public record Excluded(MentorId mentor, Exclusion reason, String why) {}
}
