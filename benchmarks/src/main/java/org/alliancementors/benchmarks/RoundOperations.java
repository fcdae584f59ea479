package org.alliancementors.benchmarks;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.rounds.Plan;
import org.alliancementors.matching.rounds.Round;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What one round costs without its store: solving it, and weighing one of its edges. Five hundred requests, each with its
 * shortlist of twenty among two thousand mentors. Public, as its states are, because what JMH generates for it stands in
 * another package.
 */
public class RoundOperations {

    private static final int REQUESTS = 500;
    private static final int MENTORS = 2_000;
    private static final int SHORTLIST = 20;

    /** The best assignment of all requests. */
    @Benchmark
    public Map<MissionId, Round.Edge> solve(Batch batch) {
        return Plan.best(batch.edges.edges(), batch.edges.capacities());
    }

    /** The score, the distance and the weight of one request with one mentor; the pairs are taken in turn. */
    @Benchmark
    public Round.Edge weigh(Pairs pairs) {
        return pairs.next().edge();
    }

    /** The edges of one round. */
    @State(Scope.Benchmark)
    public static class Batch {

        private final Edges edges = Edges.of(REQUESTS, MENTORS, SHORTLIST);
    }

    /** The same before they are weighed. */
    @State(Scope.Benchmark)
    public static class Pairs {

        private final List<Edges.Pair> pairs = Edges.pairs(REQUESTS, MENTORS, SHORTLIST);
        private int next;

        private Edges.Pair next() {
            next = next + 1 < pairs.size() ? next + 1 : 0;
            return pairs.get(next);
        }
    }
}
