package org.alliancementors.matching.fit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.matching.fit.ScoreTerm.Pairing;

/**
 * All score terms. Each gives a share between 0 and 1 of its weight; what is unknown or of no matter gives one half, so that
 * it speaks neither for nor against anybody. The unit of all of them is points.
 */
public final class ScoreTerms {

    /** Share for what is unknown or of no matter. */
    static final double NEUTRAL = 0.5;

    /**
     * Specialty: mean of how well each wished specialty is met, weighted by its rank among the wishes (4 for the first, 2 for
     * the second, 1 for every further one). A main specialty meets it by 1, a side specialty by the policy's share, a main
     * specialty that is related by the policy's share for related ones, a related side specialty by both shares multiplied;
     * the best of them counts. Source: the programme's own list and {@link Specialties}.
     */
    public static final ScoreTerm SPECIALTY = new ScoreTerm(
            Term.SPECIALTY, "how well the specialties fit, the first wish matters most", ScoreTerms::specialty);

    /**
     * Distance: falls in a straight line from 1 next door to 0 at the policy's far distance, on site only; by telephone and
     * online it is neutral. Source of the kilometres: {@link Place#kilometresTo}.
     */
    public static final ScoreTerm DISTANCE =
            new ScoreTerm(Term.DISTANCE, "how near the mentor lives, when they meet on site", ScoreTerms::distance);

    /** Load: free places over capacity, so that work spreads. */
    public static final ScoreTerm LOAD =
            new ScoreTerm(Term.LOAD, "how large a part of the mentor's places is free", ScoreTerms::load);

    /**
     * Fairness: (mean + 1) / (mean + own + 2), where own are the missions that the mentor accepted in the last twelve months
     * and mean those of the mentors of the round. Whoever has the mean gets one half, who has less gets more. The 1 and 2 are
     * Laplace's rule of succession (P.-S. Laplace, "Essai philosophique sur les probabilités", 1814): one imagined mission on
     * either side, so that where all have little, little differs. Neutral when the mean is unknown.
     */
    public static final ScoreTerm FAIRNESS = new ScoreTerm(
            Term.FAIRNESS,
            "how few missions the mentor had in the last twelve months, against the others",
            ScoreTerms::fairness);

    /**
     * Experience: (n + 1) / (n + 2), where n are the missions of this kind that the mentor accepted. One half without any, as
     * what was before the system is unknown; then it grows and saturates: 2/3, 3/4, 4/5 … Source: Laplace's rule of
     * succession, as above.
     */
    public static final ScoreTerm EXPERIENCE = new ScoreTerm(
            Term.EXPERIENCE, "how often the mentor has done this kind of mission", ScoreTerms::experience);

    /**
     * Response: answered offers, yes or no, over all that were answered or lapsed. Neutral below the policy's least number of
     * offers, so that nobody is judged by too little.
     */
    public static final ScoreTerm RESPONSE =
            new ScoreTerm(Term.RESPONSE, "how reliably the mentor answers offers, yes or no", ScoreTerms::response);

    /** State: 1 when the mentor lives in a federal state as wished, 0 when not; neutral without a wish. */
    public static final ScoreTerm STATE = new ScoreTerm(
            Term.STATE, "whether the mentor lives in the same or another federal state, as wished", ScoreTerms::state);

    /** Every term, in the order in which it is shown. */
    public static final List<ScoreTerm> ALL = List.of(SPECIALTY, DISTANCE, LOAD, FAIRNESS, EXPERIENCE, RESPONSE, STATE);

    /** Terms whose first point already says something: the specialty is there, there is a place. */
    private static final Set<Term> FROM_THE_FIRST_POINT = EnumSet.of(Term.SPECIALTY, Term.LOAD);

    private ScoreTerms() {}

    /**
     * What speaks for a candidate and may be told as a reason: terms with more points than somebody gets of whom nothing is known. What is
     * unknown is never told as if it were so.
     *
     * @param policy that weighed
     * @param addends points per term
     */
    public static List<Term> inFavour(Policy policy, Map<Term, Integer> addends) {
        return ALL.stream()
                .map(ScoreTerm::term)
                .filter(term -> addends.getOrDefault(term, 0) > unremarkable(policy, term))
                .toList();
    }

    private static int unremarkable(Policy policy, Term term) {
        return FROM_THE_FIRST_POINT.contains(term) ? 0 : (int) StrictMath.round(policy.weight(term) * NEUTRAL);
    }

    private static double specialty(Pairing pairing) {
        List<Specialty> wished = pairing.wish().specialties();
        double met = 0;
        int weights = 0;
        for (int rank = 0; rank < wished.size(); rank++) {
            int weight = rank == 0 ? 4 : rank == 1 ? 2 : 1;
            weights += weight;
            met += weight * met(wished.get(rank), pairing.candidate().profile(), pairing.policy());
        }
        return weights == 0 ? NEUTRAL : met / weights;
    }

    private static double met(Specialty wished, Profile profile, Policy policy) {
        if (profile.mainSpecialties().contains(wished)) {
            return 1;
        }
        double best = profile.sideSpecialties().contains(wished) ? policy.sideSpecialtyShare() : 0;
        Set<Specialty> related = Specialties.relatedTo(wished);
        if (!Collections.disjoint(related, profile.mainSpecialties())) {
            best = StrictMath.max(best, policy.relatedSpecialtyShare());
        }
        if (!Collections.disjoint(related, profile.sideSpecialties())) {
            best = StrictMath.max(best, policy.relatedSpecialtyShare() * policy.sideSpecialtyShare());
        }
        return best;
    }

    private static double distance(Pairing pairing) {
        if (pairing.wish().format() != Format.ON_SITE) {
            return NEUTRAL;
        }
        double kilometres = HardRules.kilometres(pairing.search(), pairing.candidate());
        return Double.isNaN(kilometres)
                ? NEUTRAL
                : 1 - kilometres / pairing.policy().farKm();
    }

    private static double load(Pairing pairing) {
        int capacity = pairing.candidate().profile().capacity();
        return capacity == 0 ? 0 : (double) pairing.candidate().free() / capacity;
    }

    private static double fairness(Pairing pairing) {
        if (pairing.pool().isUnknown()) {
            return NEUTRAL;
        }
        double mean = pairing.pool().missionsPerMentor();
        int own = pairing.candidate().track().missionsInAYear(pairing.search().today());
        return (mean + 1) / (mean + own + 2);
    }

    private static double experience(Pairing pairing) {
        int missions = pairing.candidate().track().missionsOf(pairing.wish().kind());
        return (missions + 1.0) / (missions + 2.0);
    }

    private static double response(Pairing pairing) {
        TrackRecord track = pairing.candidate().track();
        return track.offers() == 0 || track.offers() < pairing.policy().responseMinimum()
                ? NEUTRAL
                : (double) track.answered() / track.offers();
    }

    private static double state(Pairing pairing) {
        StateWish wish = pairing.wish().stateWish();
        if (wish == null) {
            return NEUTRAL;
        }
        boolean same = pairing.candidate().profile().state() == pairing.wish().state();
        return same == (wish == StateWish.SAME) ? 1 : 0;
    }
}
