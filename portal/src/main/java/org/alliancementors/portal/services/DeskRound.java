package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grounds on which the search decided for several missions at once.
 *
 * @param id its id
 * @param at when
 * @param policyVersion under which policy
 * @param missionsPerMentor mean that fairness is measured by, null where unknown
 * @param asked the missions for which somebody was sought
 * @param edges who could be asked for which mission
 * @param decisions what came of it
 */
public record DeskRound(
        String id,
        Instant at,
        int policyVersion,
        @Nullable Double missionsPerMentor,
        @Nullable List<Asked> asked,
        @Nullable List<Edge> edges,
        @Nullable List<Decision> decisions) {

    /**
     * A mission for which somebody was sought.
     *
     * @param mission which
     * @param attempt number of its attempt
     * @param daysLeft days to the first possible day
     * @param urgency points that this adds
     */
    public record Asked(String mission, int attempt, int daysLeft, int urgency) {}

    /**
     * Somebody who could be asked.
     *
     * @param mission for which mission
     * @param mentor who
     * @param preferred whether the mission named them
     * @param addends points per term
     * @param weight what was compared
     * @param distanceKm whole kilometres
     */
    public record Edge(
            String mission,
            String mentor,
            boolean preferred,
            @Nullable Map<String, Integer> addends,
            long weight,
            int distanceKm) {}

    /**
     * What came of it for a mission.
     *
     * @param mission which
     * @param outcome what
     * @param mentor who was chosen
     */
    public record Decision(
            String mission, String outcome, @Nullable String mentor) {}

    /**
     * The same computed again.
     *
     * @param agrees whether everything came out as it was stored
     * @param differences what did not
     */
    public record Recomputed(boolean agrees, @Nullable List<Difference> differences) {}

    /**
     * What came out otherwise.
     *
     * @param kind of what kind it is
     * @param kept as it was stored
     * @param computed as it came out
     */
    public record Difference(
            String kind, @Nullable String kept, @Nullable String computed) {}
}
