package org.alliancementors.matching.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of what was decided at once, kept so that it can be explained and computed again.
 *
 * @param id its id, which every offer from it names
 * @param at when
 * @param weighing the numbers of the policy that weighed
 * @param pool the mentors whose documents were read for it, as far as fairness needs them
 * @param asked the missions for which somebody was sought
 * @param edges who could be asked for which mission, with the addends
 * @param capacities places that were free with each mentor on an edge
 * @param decisions what came of it, one per mission
 */
public record Round(
        RoundId id,
        Instant at,
        Weighing weighing,
        Pool pool,
        List<Asked> asked,
        List<Edge> edges,
        Map<MentorId, Integer> capacities,
        List<Decision> decisions) {

    /** Copies the collections. */
    public Round {
        asked = List.copyOf(asked);
        edges = List.copyOf(edges);
        capacities = Map.copyOf(capacities);
        decisions = List.copyOf(decisions);
    }

    /** Everything that can be computed from what is kept here, computed anew and compared. */
    public Recomputation recompute() {
        return Recomputation.of(this);
    }

    /** Version of the policy that weighed. */
    public int policyVersion() {
        return weighing.policyVersion();
    }

    /**
     * A mission that sought somebody.
     *
     * @param mission the mission
     * @param attempt which of its attempts
     * @param daysLeft days to the first on which it may take place; negative when that has passed
     * @param urgency points that this adds to each of its edges
     * @param excluded how many mentors were excluded for each reason
     */
    public record Asked(MissionId mission, int attempt, int daysLeft, int urgency, Map<Exclusion, Integer> excluded) {

        /** Copies the map. */
        public Asked {
            excluded = Map.copyOf(excluded);
        }
    }

    /**
     * A mentor who could be asked.
     *
     * @param mission for which mission
     * @param mentor who
     * @param profileSeq sequence number of the profile that was weighed
     * @param preferred whether the mission named them
     * @param addends points per term
     * @param weight what the optimum counts: the points, what placing is worth, the preference and the urgency
     * @param distanceKm whole kilometres between the two places
     * @param stead for whom they are asked first, like a preferred mentor, or null
     */
    public record Edge(
            MissionId mission,
            MentorId mentor,
            long profileSeq,
            boolean preferred,
            Map<Term, Integer> addends,
            long weight,
            int distanceKm,
            @Nullable Stead stead) {

        /** Copies the map. */
        public Edge {
            addends = Map.copyOf(addends);
        }

        /** An edge to somebody who stands for nobody else. */
        public Edge(
                MissionId mission,
                MentorId mentor,
                long profileSeq,
                boolean preferred,
                Map<Term, Integer> addends,
                long weight,
                int distanceKm) {
            this(mission, mentor, profileSeq, preferred, addends, weight, distanceKm, null);
        }

        /** Whether the mentor is asked first, by the mission's wish or for somebody who cannot come. */
        boolean first() {
            return preferred || stead != null;
        }

        /** The same edge with this weight. */
        Edge weighing(long points) {
            return weighing(addends, points);
        }

        /** The same edge with these points per term and this weight. */
        Edge weighing(Map<Term, Integer> terms, long points) {
            return new Edge(mission, mentor, profileSeq, preferred, terms, points, distanceKm, stead);
        }

        /** The points of all terms together. */
        public int points() {
            return addends.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What came of it for a mission.
     *
     * @param mission the mission
     * @param outcome what came of it
     * @param mentor who was chosen, or null
     */
    public record Decision(
            MissionId mission, Outcome outcome, @Nullable MentorId mentor) {}

    /** What can come of a round for a mission. */
    public enum Outcome {
        /** A place is held for it; the offer follows. */
        CLAIMED,
        /** Another instance took the place first. */
        CLAIM_LOST,
        /** Others of the round got the places. */
        NO_PLACE,
        /** Nobody could be asked. */
        NOBODY
    }
}
