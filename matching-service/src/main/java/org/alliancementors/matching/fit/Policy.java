package org.alliancementors.matching.fit;

import java.time.Duration;
import java.util.Map;

/**
 * What weighs how much. Every decision names the version of the policy that it was made under; a version never changes.
 *
 * @param version from 1
 * @param weights most points that a term can give
 * @param sideSpecialtyShare what a side specialty counts against a main one, 0 to 1
 * @param farKm from which distance on nearness gives no more points, kilometres
 * @param placementPoints worth of placing a mission at all, added to the weight of every edge of a round
 * @param preferredPoints added to the weight of an edge to the preferred mentor; more than any number of others can outweigh
 *     in practice
 * @param shortlist how many mentors per mission are scored from their documents at first
 * @param maxRefusals after how many declined or expired offers the desk gets the case
 * @param offerTime how long a mentor may think, in working time
 * @param retryAfter after what time a waiting case is tried again even if nothing woke it
 */
public record Policy(
        int version,
        Map<Term, Integer> weights,
        double sideSpecialtyShare,
        int farKm,
        int placementPoints,
        int preferredPoints,
        int shortlist,
        int maxRefusals,
        Duration offerTime,
        Duration retryAfter) {

    /** The first policy: specialty before nearness before load; three working days of ten hours to answer. */
    public static final Policy V1 = new Policy(
            1,
            Map.of(Term.SPECIALTY, 500, Term.DISTANCE, 300, Term.LOAD, 200),
            0.6,
            300,
            1_000,
            100_000,
            20,
            5,
            Duration.ofHours(30),
            Duration.ofMinutes(5));

    /** Copies the map. */
    public Policy {
        weights = Map.copyOf(weights);
    }

    /** Most points that the term can give; 0 when the policy does not name it. */
    public int weight(Term term) {
        return weights.getOrDefault(term, 0);
    }
}
