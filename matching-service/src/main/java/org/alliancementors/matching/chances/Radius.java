package org.alliancementors.matching.chances;

import org.alliancementors.matching.fit.Policy;

/** How far mentors are taken to travel: per cent of the radius that they named. */
public final class Radius {

    /** Least that a policy may say. */
    public static final int LEAST_PERCENT = 1;

    /** Most that a policy may say. */
    public static final int MOST_PERCENT = 300;

    private Radius() {}

    /** Half as much again, but never more than a policy may say. */
    static int halfAsMuchAgain(int percent) {
        return Math.min(MOST_PERCENT, percent + percent / 2);
    }

    /** The policy as it would be with this radius, all else equal; for looking only, it is kept nowhere. */
    static Policy in(Policy policy, int percent) {
        return new Policy(
                policy.version(),
                policy.weights(),
                policy.sideSpecialtyShare(),
                policy.relatedSpecialtyShare(),
                policy.farKm(),
                percent,
                policy.placementPoints(),
                policy.preferredPoints(),
                policy.urgencyPoints(),
                policy.urgentDays(),
                policy.shortlist(),
                policy.maxRefusals(),
                policy.responseMinimum(),
                policy.offerTime(),
                policy.undoTime(),
                policy.retryAfter());
    }
}
