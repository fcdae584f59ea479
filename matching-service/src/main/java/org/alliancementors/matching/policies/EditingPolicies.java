package org.alliancementors.matching.policies;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Violation;

/**
 * Puts a new policy in force. A version is a document of its own, so taking the next number is what decides between two who
 * edit at once; what was in force before stays as it was. The waiting cases are pulled by a sweep, because the version says
 * that it is owed.
 */
public final class EditingPolicies {

    private final Policies policies;
    private final PolicyInForce inForce;
    private final InstantSource clock;

    /** Edits these. */
    public EditingPolicies(Policies policies, PolicyInForce inForce, InstantSource clock) {
        this.policies = policies;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** The version in force, as it is stored. */
    public PolicyVersion current() {
        return policies.newest().orElseGet(this::first);
    }

    /** How an edit ended. */
    public sealed interface Outcome {

        /**
         * This is in force now.
         *
         * @param version the new version, or the one that was in force already when it says the same
         */
        record InForce(PolicyVersion version) implements Outcome {}

        /**
         * Somebody else was faster.
         *
         * @param now the version in force
         * @param read the version that the edit began from, or empty when there never was one of that number
         */
        record Overtaken(PolicyVersion now, Optional<PolicyVersion> read) implements Outcome {}

        /**
         * No policy may have these values.
         *
         * @param violations every one of them
         */
        record Invalid(List<Violation> violations) implements Outcome {}
    }

    /**
     * Puts this policy in force. The same content again, as after a lost answer, changes nothing.
     *
     * @param read number of the version that the edit began from
     * @param wanted the policy; its version is of no meaning
     * @param by who wants it
     * @param reason why
     */
    public Outcome edit(int read, Policy wanted, String by, String reason) {
        if (!wanted.violations().isEmpty()) {
            return new Outcome.Invalid(wanted.violations());
        }
        PolicyVersion now = current();
        if (says(now.policy(), wanted)) {
            return new Outcome.InForce(now);
        }
        if (now.number() != read) {
            return overtaken(now, read);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = new PolicyVersion(wanted.withVersion(now.number() + 1), by, at, reason, at);
        Policies.Keeping kept = policies.keep(next);
        if (!kept.isNew()) {
            return says(kept.there().policy(), wanted) ? new Outcome.InForce(kept.there()) : overtaken(current(), read);
        }
        inForce.learn(next.policy());
        return new Outcome.InForce(next);
    }

    private Outcome overtaken(PolicyVersion now, int read) {
        return new Outcome.Overtaken(now, policies.find(read));
    }

    private static boolean says(Policy one, Policy other) {
        return one.equals(other.withVersion(one.version()));
    }

    /** Nobody has asked for the policy yet: asking writes the first. */
    private PolicyVersion first() {
        int number = inForce.get().version();
        return policies.find(number)
                .orElseThrow(() -> new IllegalStateException("policy %d was read but is not there".formatted(number)));
    }
}
