package org.alliancementors.matching.fit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What weighs how much, how far and how long. Every decision names the version of the policy that it was made under; a
 * version never changes.
 *
 * @param version from 1
 * @param weights most points that a term can give
 * @param sideSpecialtyShare what a side specialty counts against a main one, 0 to 1
 * @param relatedSpecialtyShare what a related specialty counts against a main one, 0 to 1; it never suffices alone
 * @param farKm from which distance on nearness gives no more points, kilometres
 * @param radiusPercent how much of the radius that mentors named is used, per cent; 100 respects it as it is
 * @param placementPoints worth of placing a mission at all, added to the weight of every edge of a round; at least the best
 *     score, so that two missions placed are worth more than one placed well
 * @param preferredPoints added to the weight of an edge to the preferred mentor; more than any number of others can outweigh
 *     in practice
 * @param urgencyPoints most points that urgency adds to the weights of a mission's edges
 * @param urgentDays how many days before its first day a mission becomes urgent; from there urgency grows day by day
 * @param shortlist how many mentors per mission are scored from their documents at first
 * @param maxRefusals after how many declined or expired offers the desk gets the case
 * @param responseMinimum from how many offers on the response record counts
 * @param offerTime how long a mentor may think, in working time
 * @param undoTime how long an answer can be taken back
 * @param retryAfter after what time a waiting case is tried again even if nothing woke it
 */
public record Policy(
        int version,
        Map<Term, Integer> weights,
        double sideSpecialtyShare,
        double relatedSpecialtyShare,
        int farKm,
        int radiusPercent,
        int placementPoints,
        int preferredPoints,
        int urgencyPoints,
        int urgentDays,
        int shortlist,
        int maxRefusals,
        int responseMinimum,
        Duration offerTime,
        Duration undoTime,
        Duration retryAfter) {

    /** The first policy: specialty before nearness before load before fairness; three working days of ten hours to answer. */
    public static final Policy FIRST = new Policy(
            1,
            Map.of(
                    Term.SPECIALTY, 500,
                    Term.DISTANCE, 300,
                    Term.LOAD, 200,
                    Term.FAIRNESS, 150,
                    Term.EXPERIENCE, 80,
                    Term.RESPONSE, 60,
                    Term.STATE, 100),
            0.6,
            0.3,
            300,
            100,
            1_500,
            100_000,
            300,
            60,
            20,
            5,
            5,
            Duration.ofHours(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5));

    /** Copies the map. Impossible values are not refused here: {@link #violations} names them all. */
    public Policy {
        weights = Map.copyOf(weights);
    }

    /** The same under another number. */
    public Policy withVersion(int number) {
        return with(number, undoTime);
    }

    /** The same with another time in which an answer can be taken back. */
    public Policy withUndoTime(Duration time) {
        return with(version, time);
    }

    private Policy with(int number, Duration undo) {
        return new Policy(
                number,
                weights,
                sideSpecialtyShare,
                relatedSpecialtyShare,
                farKm,
                radiusPercent,
                placementPoints,
                preferredPoints,
                urgencyPoints,
                urgentDays,
                shortlist,
                maxRefusals,
                responseMinimum,
                offerTime,
                undo,
                retryAfter);
    }

    /** Most points that the term can give; 0 when the policy does not name it. */
    public int weight(Term term) {
        return weights.getOrDefault(term, 0);
    }

    /** The best score that anybody can have: the sum of the weights. */
    public int bestScore() {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        return Math.clamp(sum, 0, Integer.MAX_VALUE);
    }

    /** Everything that is wrong with this policy, by field; empty when it may come into force. */
    public List<Violation> violations() {
        return PolicyLimits.violations(this);
    }
}
