package org.alliancementors.benchmarks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.rounds.Plan;
import org.alliancementors.matching.rounds.Round;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** One batch: our optimum beside an exact minimum-cost flow of JGraphT, and beside taking the requests as they came. */
final class Batches {

    private static final String SOURCE = "source";
    private static final String SINK = "sink";

    private final Scale scale;

    Batches(Scale scale) {
        this.scale = scale;
    }

    /**
     * What came out of a batch.
     *
     * @param millis ours
     * @param floorMillis JGraphT's
     * @param total ours
     * @param optimum JGraphT's
     * @param ours quality
     * @param firstCome quality of first come, first served
     */
    record Result(
            int requests,
            int mentors,
            Spread millis,
            Spread floorMillis,
            long total,
            long optimum,
            Quality ours,
            Quality firstCome) {

        double gap() {
            return optimum == 0 ? 0 : (double) (optimum - total) / optimum;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d requests x %d mentors: ours %s ms, JGraphT %s ms, total %d of %d%n  optimum: %s%n  first come: %s",
                    requests,
                    mentors,
                    millis,
                    floorMillis,
                    total,
                    optimum,
                    ours,
                    firstCome);
        }
    }

    /** How good an assignment is. */
    record Quality(int placed, double meanPoints, double meanKilometres) {

        static Quality of(Map<MissionId, Round.Edge> chosen) {
            return new Quality(
                    chosen.size(),
                    chosen.values().stream()
                            .mapToLong(Batches::points)
                            .average()
                            .orElse(0),
                    chosen.values().stream()
                            .mapToInt(Round.Edge::distanceKm)
                            .average()
                            .orElse(0));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d placed, mean score %.1f, mean distance %.1f km",
                    placed,
                    meanPoints,
                    meanKilometres);
        }
    }

    Result measure(int requests, int mentors) {
        Edges batch = Edges.of(requests, mentors, 20);
        int runs = scale.runs();
        for (int i = 0; i < runs; i++) {
            Plan.best(batch.edges(), batch.capacities());
        }
        long[] optimum = new long[1];
        Spread ours = Spread.of(runs, () -> millis(() -> Plan.best(batch.edges(), batch.capacities())));
        Spread floor = Spread.of(Math.min(3, runs), () -> millis(() -> optimum[0] = optimum(batch)));
        Map<MissionId, Round.Edge> chosen = Plan.best(batch.edges(), batch.capacities());
        return new Result(
                requests,
                mentors,
                ours,
                floor,
                chosen.values().stream().mapToLong(Round.Edge::weight).sum(),
                optimum[0],
                Quality.of(chosen),
                Quality.of(firstCome(batch)));
    }

    private static long points(Round.Edge edge) {
        return edge.addends().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Each request takes the best of its shortlist that is still free. */
    private static Map<MissionId, Round.Edge> firstCome(Edges batch) {
        Map<MentorId, Integer> free = new HashMap<>(batch.capacities());
        Map<MissionId, List<Round.Edge>> byMission = batch.edges().stream()
                .collect(Collectors.groupingBy(Round.Edge::mission, LinkedHashMap::new, Collectors.toList()));
        Map<MissionId, Round.Edge> chosen = new LinkedHashMap<>();
        byMission.forEach((mission, edges) -> {
            Optional<Round.Edge> best = edges.stream()
                    .filter(edge -> free.getOrDefault(edge.mentor(), 0) > 0)
                    .max(Comparator.comparingLong(Round.Edge::weight));
            best.ifPresent(edge -> {
                free.merge(edge.mentor(), -1, Integer::sum);
                chosen.put(mission, edge);
            });
        });
        return chosen;
    }

    /** The greatest total weight, as a flow of least cost: each request flows through a mentor, or past all of them. */
    private static long optimum(Edges batch) {
        long most = batch.edges().stream().mapToLong(Round.Edge::weight).max().orElse(0);
        var graph = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> room = new HashMap<>();
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
        for (Round.Edge edge : batch.edges()) {
            String mission = "r " + edge.mission().value();
            String mentor = "m " + edge.mentor().value();
            if (graph.addVertex(mission)) {
                arc(graph, room, SOURCE, mission, 0, 1);
                arc(graph, room, mission, SINK, most, 1);
            }
            if (graph.addVertex(mentor)) {
                arc(graph, room, mentor, SINK, 0, batch.capacities().getOrDefault(edge.mentor(), 0));
            }
            arc(graph, room, mission, mentor, most - edge.weight(), 1);
        }
        int missions = graph.outDegreeOf(SOURCE);
        var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph,
                vertex -> vertex.equals(SOURCE) ? missions : vertex.equals(SINK) ? -missions : 0,
                edge -> room.getOrDefault(edge, 0));
        double cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
        return most * missions - Math.round(cost);
    }

    private static void arc(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> room,
            String from,
            String to,
            long cost,
            int capacity) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, (double) cost);
        room.put(edge, capacity);
    }
}
