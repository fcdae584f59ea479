package org.alliancementors.matching.fit;

import java.util.function.BiPredicate;

/**
 * A reason for which a mentor is not asked, whatever their score.
 *
 * @param exclusion the name under which it is counted and shown
 * @param why the justification, for the desk
 * @param applies whether it excludes the candidate from the search
 */
public record HardRule(Exclusion exclusion, String why, BiPredicate<Search, Candidate> applies) {

    /** Whether the candidate is excluded by this rule. */
    public boolean excludes(Search search, Candidate candidate) {
        return applies.test(search, candidate);
    }
}
