package org.alliancementors.matching.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.Wish;

/**
 * How a round weighs its edges: the numbers of the policy that it was held under, kept with it so that its weights can be
 * computed again from nothing else.
 *
 * @param policyVersion version of the policy
 * @param weights most points that a term can give
 * @param placementPoints worth of placing a mission at all
 * @param preferredPoints worth of an edge to somebody who is asked first: the preferred mentor, or who stands for one who
 *     cannot come
 * @param urgencyPoints most points that urgency adds
 * @param urgentDays how many days before its first day a mission becomes urgent
 */
public record Weighing(
        int policyVersion,
        Map<Term, Integer> weights,
        int placementPoints,
        int preferredPoints,
        int urgencyPoints,
        int urgentDays) {

    /** Copies the map, keeps the order of the terms. */
    public Weighing {
        weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** What this policy says. */
    public static Weighing of(Policy policy) {
        return new Weighing(
                policy.version(),
                policy.weights(),
                policy.placementPoints(),
                policy.preferredPoints(),
                policy.urgencyPoints(),
                policy.urgentDays());
    }

    /** Days from today to the first day on which the mission may take place; negative when that has passed. */
    public static int daysLeft(Wish wish, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, wish.when().from()));
    }

    /**
     * Urgency: 0 as long as at least the urgent days are left, then it grows in a straight line to all its points on the first
     * day, and stays there: {@code urgencyPoints · (urgentDays - daysLeft) / urgentDays}, rounded half up. It is the same for
     * all edges of a mission, so it decides which mission gets a place that several want, never which mentor fits better.
     *
     * @return points
     */
    public int urgency(int daysLeft) {
        if (urgentDays <= 0 || daysLeft >= urgentDays) {
            return 0;
        }
        double share = StrictMath.min(1.0, (urgentDays - daysLeft) / (double) urgentDays);
        return (int) StrictMath.round(urgencyPoints * share);
    }

    /**
     * The weight of an edge: the points of all terms, the worth of placing, the preference, the urgency.
     *
     * @return points
     */
    public long weight(Map<Term, Integer> addends, boolean first, int urgency) {
        long points = addends.values().stream().mapToLong(Integer::longValue).sum();
        return points + placementPoints + (first ? preferredPoints : 0) + urgency;
    }
}
