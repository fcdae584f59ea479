package org.alliancementors.matching.fit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well a candidate fits, with the grounds.
 *
 * @param addends points per term
 */
public record Score(Map<Term, Integer> addends) {

    /** Copies the map, keeps the order of the terms. */
    public Score {
        addends = addends.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(addends));
    }

    /** Weighs the candidate for the search under the policy, against the others of the pool. */
    public static Score of(Search search, Candidate candidate, Policy policy, Pool pool) {
        var pairing = new ScoreTerm.Pairing(search, candidate, policy, pool);
        var addends = new EnumMap<Term, Integer>(Term.class);
        ScoreTerms.ALL.forEach(term -> addends.put(term.term(), term.points(pairing)));
        return new Score(addends);
    }

    /** Sum of the addends. */
    public int total() {
        return addends.values().stream().mapToInt(Integer::intValue).sum();
    }
}
