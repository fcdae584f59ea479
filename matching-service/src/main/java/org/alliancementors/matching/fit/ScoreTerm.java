package org.alliancementors.matching.fit;

import java.util.function.ToDoubleFunction;

/**
 * One addend of a score.
 *
 * @param term its name
 * @param why the justification, for the desk
 * @param share what part of the term's weight the candidate gets, 0 to 1
 */
public record ScoreTerm(Term term, String why, ToDoubleFunction<Pairing> share) {

    /** Points under the policy: the weight times the share, rounded half up to whole points. */
    public int points(Pairing pairing) {
        double part = StrictMath.max(0.0, StrictMath.min(1.0, share.applyAsDouble(pairing)));
        return (int) StrictMath.round(pairing.policy().weight(term) * part);
    }

    /** What a term judges: a search and a candidate under a policy, among others. */
    public record Pairing(Search search, Candidate candidate, Policy policy, Pool pool) {

        /** What is wished for. */
        public Wish wish() {
            return search.wish();
        }
    }
}
