package org.alliancementors.matching.fit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Between which limits the values of a policy make sense. */
final class PolicyLimits {

    static final int MOST_WEIGHT = 10_000;
    static final int MOST_POINTS = 1_000_000;

    private final Policy policy;
    private final List<Violation> found = new ArrayList<>();

    private PolicyLimits(Policy policy) {
        this.policy = policy;
    }

    static List<Violation> violations(Policy policy) {
        var limits = new PolicyLimits(policy);
        limits.whole("version", policy.version(), 1, Integer.MAX_VALUE);
        limits.weights();
        limits.shares();
        limits.points();
        limits.counts();
        limits.times();
        return List.copyOf(limits.found);
    }

    private void weights() {
        for (Term term : Term.values()) {
            String field = "weights." + term;
            Integer weight = policy.weights().get(term);
            if (weight == null) {
                found.add(new Violation(field, "nothing", "give a weight, 0 switches the term off"));
            } else {
                whole(field, weight, 0, MOST_WEIGHT);
            }
        }
    }

    private void shares() {
        share("sideSpecialtyShare", policy.sideSpecialtyShare());
        share("relatedSpecialtyShare", policy.relatedSpecialtyShare());
        if (policy.relatedSpecialtyShare() > policy.sideSpecialtyShare()) {
            found.add(new Violation(
                    "relatedSpecialtyShare",
                    String.valueOf(policy.relatedSpecialtyShare()),
                    "give at most sideSpecialtyShare, %s: what is only related counts no more than what a mentor can do"
                            .formatted(policy.sideSpecialtyShare())));
        }
    }

    private void points() {
        whole("preferredPoints", policy.preferredPoints(), 0, MOST_POINTS);
        whole("urgencyPoints", policy.urgencyPoints(), 0, MOST_POINTS);
        if (policy.placementPoints() < policy.bestScore() || policy.placementPoints() < 1) {
            found.add(new Violation(
                    "placementPoints",
                    String.valueOf(policy.placementPoints()),
                    "give at least the sum of the weights, %d: placing a mission at all is worth the best score"
                            .formatted(Math.max(1, policy.bestScore()))));
        }
        if (policy.placementPoints() > MOST_POINTS) {
            whole("placementPoints", policy.placementPoints(), 1, MOST_POINTS);
        }
    }

    private void counts() {
        whole("farKm", policy.farKm(), 1, 2_000);
        whole("radiusPercent", policy.radiusPercent(), 1, 300);
        whole("urgentDays", policy.urgentDays(), 1, 365);
        whole("shortlist", policy.shortlist(), 1, 500);
        whole("maxRefusals", policy.maxRefusals(), 1, 100);
        whole("responseMinimum", policy.responseMinimum(), 1, 1_000);
    }

    private void times() {
        time("offerTime", policy.offerTime(), Duration.ofMinutes(1), Duration.ofHours(300));
        time("undoTime", policy.undoTime(), Duration.ZERO, Duration.ofHours(24));
        time("retryAfter", policy.retryAfter(), Duration.ofSeconds(1), Duration.ofHours(24));
    }

    private void whole(String field, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(new Violation(
                    field,
                    String.valueOf(value),
                    most == Integer.MAX_VALUE
                            ? "give %d or more".formatted(least)
                            : "give %d to %d".formatted(least, most)));
        }
    }

    /** NaN is no share either. */
    private void share(String field, double value) {
        boolean possible = value >= 0 && value <= 1;
        if (!possible) {
            found.add(new Violation(field, String.valueOf(value), "give 0 to 1"));
        }
    }

    private void time(String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(new Violation(field, value.toString(), "give %s to %s".formatted(least, most)));
        }
    }
}
