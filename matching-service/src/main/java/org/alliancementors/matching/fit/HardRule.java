package org.alliancementors.matching.fit;

import java.util.Optional;

/**
 * A reason for which a mentor is not asked, whatever their score.
 *
 * @param exclusion the name under which it is counted and shown
 * @param why the justification, for the desk
 * @param check whether it excludes the candidate from the search
 * @param difference what would have had to differ, where it does
 */
public record HardRule(Exclusion exclusion, String why, Check check, Difference difference) {

    /** Whether a candidate is excluded from a search under a policy. Cheap: it is asked for every mentor. */
    @FunctionalInterface
    public interface Check {
        /** Whether the candidate is excluded. */
        boolean excludes(Search search, Candidate candidate, Policy policy);
    }

    /** What would have had to differ for a candidate whom the rule excludes. Asked only when somebody wants to know. */
    @FunctionalInterface
    public interface Difference {
        /** The obstacle, with its numbers and dates. */
        Obstacle of(Search search, Candidate candidate, Policy policy);
    }

    /** Whether the candidate is excluded by this rule. */
    public boolean excludes(Search search, Candidate candidate, Policy policy) {
        return check.excludes(search, candidate, policy);
    }

    /** What stands between the candidate and the search, or empty when this rule does not exclude. */
    public Optional<Obstacle> against(Search search, Candidate candidate, Policy policy) {
        return excludes(search, candidate, policy)
                ? Optional.of(difference.of(search, candidate, policy))
                : Optional.empty();
    }
}
