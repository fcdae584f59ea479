package org.alliancementors.matching.policies;

import java.util.Collection;

/**
 * Has the waiting cases searched for under a new policy. The version's mark says that it is owed and is cleared last, so a
 * crash in between only means that it is done again; several instances may do it at once.
 */
public final class ApplyingPolicies {

    private final Policies policies;
    private final PolicyInForce inForce;
    private final WaitingCases waiting;

    /** The cases that wait for somebody. */
    @FunctionalInterface
    public interface WaitingCases {

        /**
         * Searches for all of them, the longest waiting first.
         *
         * @return whether that was possible; false when the mentors are not known yet
         */
        boolean searchAll();
    }

    /** Applies with these. */
    public ApplyingPolicies(Policies policies, PolicyInForce inForce, WaitingCases waiting) {
        this.policies = policies;
        this.inForce = inForce;
        this.waiting = waiting;
    }

    /** Works off the marks of these versions; what an older one owes is done by the newest. */
    public void drive(Collection<PolicyVersion> versions) {
        versions.stream()
                .filter(version -> version.pullSince() != null)
                .map(PolicyVersion::policy)
                .max(java.util.Comparator.comparingInt(policy -> policy.version()))
                .ifPresent(newest -> {
                    inForce.learn(newest);
                    if (waiting.searchAll()) {
                        versions.forEach(version -> policies.pulled(version.number()));
                    }
                });
    }
}
