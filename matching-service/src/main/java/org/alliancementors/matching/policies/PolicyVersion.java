package org.alliancementors.matching.policies;

import java.time.Instant;
import org.alliancementors.matching.fit.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy, kept for good. Only the mark ever changes: it stands for work that is owed, so that a crash loses
 * nothing.
 *
 * @param policy what weighs how much
 * @param by subject of the token of whoever made it, or {@link #BY_START} for the first: an id, no name
 * @param at when
 * @param reason why, in the desk's words; they stay in this service
 * @param pullSince since when the waiting cases are to be searched for under this version, or null when they were
 */
public record PolicyVersion(
        Policy policy,
        String by,
        Instant at,
        String reason,
        @Nullable Instant pullSince) {

    /** Stands for the service itself, which makes the first version. */
    public static final String BY_START = "matching-service";

    /** The version that is in force before anybody edits it. */
    static PolicyVersion first(Policy policy, Instant at) {
        return new PolicyVersion(policy, BY_START, at, "the first policy", null);
    }

    /** The version's number, from 1. */
    public int number() {
        return policy.version();
    }

    /** The waiting cases were searched for. */
    public PolicyVersion pulled() {
        return new PolicyVersion(policy, by, at, reason, null);
    }
}
