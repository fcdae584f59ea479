package org.alliancementors.matching.fit;

import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.ScoreTerm.Pairing;

/**
 * All score terms. Each gives a share between 0 and 1 of its weight; what is unknown or of no matter gives one half, so that
 * it speaks neither for nor against anybody.
 */
public final class ScoreTerms {

    /** Share for what is unknown or of no matter. */
    static final double NEUTRAL = 0.5;

    /**
     * Specialty: mean of how well each wished specialty is met (main 1, side the policy's share, none 0), weighted by its rank
     * among the wishes: 4 for the first, 2 for the second, 1 for every further one. Unit: points.
     */
    public static final ScoreTerm SPECIALTY = new ScoreTerm(
            Term.SPECIALTY, "how well the specialties fit, the first wish matters most", ScoreTerms::specialty);

    /**
     * Distance: falls in a straight line from 1 next door to 0 at the policy's far distance (great-circle kilometres), on site
     * only; by telephone and online it is neutral. Unit: points.
     */
    public static final ScoreTerm DISTANCE =
            new ScoreTerm(Term.DISTANCE, "how near the mentor lives, when they meet on site", ScoreTerms::distance);

    /** Load: free places over capacity, so that work spreads. Unit: points. */
    public static final ScoreTerm LOAD =
            new ScoreTerm(Term.LOAD, "how large a part of the mentor's places is free", ScoreTerms::load);

    /** Every term, in the order in which it is shown. */
    public static final List<ScoreTerm> ALL = List.of(SPECIALTY, DISTANCE, LOAD);

    private ScoreTerms() {}

    private static double specialty(Pairing pairing) {
        List<Specialty> wished = pairing.wish().specialties();
        Set<Specialty> main = pairing.candidate().profile().mainSpecialties();
        Set<Specialty> side = pairing.candidate().profile().sideSpecialties();
        double met = 0;
        int weights = 0;
        for (int rank = 0; rank < wished.size(); rank++) {
            int weight = rank == 0 ? 4 : rank == 1 ? 2 : 1;
            weights += weight;
            if (main.contains(wished.get(rank))) {
                met += weight;
            } else if (side.contains(wished.get(rank))) {
                met += weight * pairing.policy().sideSpecialtyShare();
            }
        }
        return weights == 0 ? NEUTRAL : met / weights;
    }

    private static double distance(Pairing pairing) {
        if (pairing.wish().format() != Format.ON_SITE) {
            return NEUTRAL;
        }
        double kilometres = pairing.wish()
                .place()
                .kilometresTo(pairing.candidate().profile().place());
        return Double.isNaN(kilometres)
                ? NEUTRAL
                : 1 - kilometres / pairing.policy().farKm();
    }

    private static double load(Pairing pairing) {
        int capacity = pairing.candidate().profile().capacity();
        return capacity == 0 ? 0 : (double) pairing.candidate().free() / capacity;
    }
}
