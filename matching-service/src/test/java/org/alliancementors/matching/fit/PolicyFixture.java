package org.alliancementors.matching.fit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Policies for tests: the first one, and variations of it. */
public record PolicyFixture(Policy policy) {

    /** The first policy. */
    public static PolicyFixture anyPolicy() {
        return new PolicyFixture(Policy.FIRST);
    }

    /** As another version. */
    public PolicyFixture version(int version) {
        return with(version, policy.weights(), policy.radiusPercent(), policy.placementPoints());
    }

    /** With another weight of a term. */
    public PolicyFixture weighing(Term term, int weight) {
        var weights = new EnumMap<Term, Integer>(policy.weights());
        weights.put(term, weight);
        return with(policy.version(), weights, policy.radiusPercent(), policy.placementPoints());
    }

    /** Without a term. */
    public PolicyFixture without(Term term) {
        var weights = new EnumMap<Term, Integer>(policy.weights());
        weights.remove(term);
        return with(policy.version(), weights, policy.radiusPercent(), policy.placementPoints());
    }

    /** Using so much of every radius. */
    public PolicyFixture radiusPercent(int percent) {
        return with(policy.version(), policy.weights(), percent, policy.placementPoints());
    }

    /** With another worth of placing. */
    public PolicyFixture placementPoints(int points) {
        return with(policy.version(), policy.weights(), policy.radiusPercent(), points);
    }

    /** Everything that can be out of its limits is. */
    public static Policy impossible() {
        return new Policy(
                0,
                Map.of(Term.LOAD, -1, Term.STATE, 10_001),
                Double.NaN,
                1.5,
                0,
                0,
                1_000_001,
                -1,
                -1,
                0,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ofSeconds(-1),
                Duration.ofDays(2));
    }

    private PolicyFixture with(int version, Map<Term, Integer> weights, int radiusPercent, int placementPoints) {
        return new PolicyFixture(new Policy(
                version,
                weights,
                policy.sideSpecialtyShare(),
                policy.relatedSpecialtyShare(),
                policy.farKm(),
                radiusPercent,
                placementPoints,
                policy.preferredPoints(),
                policy.urgencyPoints(),
                policy.urgentDays(),
                policy.shortlist(),
                policy.maxRefusals(),
                policy.responseMinimum(),
                policy.offerTime(),
                policy.undoTime(),
                policy.retryAfter()));
    }
}
