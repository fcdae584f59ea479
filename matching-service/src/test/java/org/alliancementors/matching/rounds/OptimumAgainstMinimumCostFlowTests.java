package org.alliancementors.matching.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.alliancementors.matching.rounds.Optimum.Edge;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

/** Sparse instances of the size of real rounds, against a minimum-cost flow of another's making. */
class OptimumAgainstMinimumCostFlowTests {

    /** More than any weight, so that all costs of the flow are positive. */
    private static final long ABOVE = 1_000_000;

    @Test
    void theTotalIsThatOfTheFlow() {
        for (int seed = 0; seed < 400; seed++) {
            var instance = Instance.random(new Random(seed));
            int[] chosen = instance.chosen();
            assertThat(instance.total(chosen)).as("seed %d", seed).isEqualTo(instance.flow());
            assertThat(instance.used(chosen))
                    .as("seed %d", seed)
                    .allSatisfy((column, rows) -> assertThat(rows)
                            .isLessThanOrEqualTo(instance.capacities().get(column)));
        }
    }

    @Test
    void theTotalIsThatOfTheFlowForABatchAsLargeAsTheyCome() {
        var random = new Random(500);
        var instance = Instance.random(random, 500, 300, 20);
        int[] chosen = instance.chosen();
        assertThat(instance.total(chosen)).isEqualTo(instance.flow());
    }

    private record Instance(int rows, List<Integer> capacities, List<Edge> edges) {

        int[] chosen() {
            return Optimum.solve(
                    rows, capacities.stream().mapToInt(Integer::intValue).toArray(), edges);
        }

        static Instance random(Random random) {
            return random(random, 1 + random.nextInt(60), 1 + random.nextInt(40), random.nextInt(9));
        }

        /** Weights as in a round: points around the worth of placing, a few preferred, some that are worth nothing. */
        static Instance random(Random random, int rows, int columns, int edgesPerRow) {
            List<Integer> capacities = random.ints(columns, 0, 4).boxed().toList();
            var edges = new ArrayList<Edge>();
            for (int row = 0; row < rows; row++) {
                var some = new ArrayList<>(IntStream.range(0, columns).boxed().toList());
                Collections.shuffle(some, random);
                for (int column : some.subList(0, Math.min(columns, edgesPerRow))) {
                    long weight = random.nextInt(20) == 0 ? -random.nextInt(3) : 1_000 + random.nextInt(1_000);
                    edges.add(new Edge(row, column, weight + (random.nextInt(30) == 0 ? 100_000 : 0)));
                }
            }
            return new Instance(rows, capacities, edges);
        }

        long total(int[] chosen) {
            long total = edges.stream()
                    .filter(edge -> chosen[edge.row()] == edge.column())
                    .mapToLong(Edge::weight)
                    .sum();
            long placed = IntStream.of(chosen).filter(column -> column >= 0).count();
            long onEdges = edges.stream()
                    .filter(edge -> chosen[edge.row()] == edge.column())
                    .count();
            assertThat(placed).as("only along edges").isEqualTo(onEdges);
            return total;
        }

        Map<Integer, Integer> used(int[] chosen) {
            var used = new HashMap<Integer, Integer>();
            IntStream.of(chosen).filter(column -> column >= 0).forEach(column -> used.merge(column, 1, Integer::sum));
            return used;
        }

        /** Every row sends one unit to the sink, through a column or, at the cost of its worth, past all of them. */
        long flow() {
            var graph = new DefaultDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
            var limits = new HashMap<DefaultWeightedEdge, Integer>();
            graph.addVertex("sink");
            for (int column = 0; column < capacities.size(); column++) {
                graph.addVertex("column " + column);
                connect(graph, limits, "column " + column, "sink", 0, capacities.get(column));
            }
            for (int row = 0; row < rows; row++) {
                graph.addVertex("row " + row);
                connect(graph, limits, "row " + row, "sink", ABOVE, 1);
            }
            for (Edge edge : edges) {
                connect(graph, limits, "row " + edge.row(), "column " + edge.column(), ABOVE - edge.weight(), 1);
            }
            var problem = new MinimumCostFlowProblemImpl<>(
                    graph,
                    vertex -> vertex.equals("sink") ? -rows : vertex.startsWith("row") ? 1 : 0,
                    edge -> limits.getOrDefault(edge, 0));
            double cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                    .getMinimumCostFlow(problem)
                    .getCost();
            return rows * ABOVE - Math.round(cost);
        }

        private static void connect(
                DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> graph,
                Map<DefaultWeightedEdge, Integer> limits,
                String from,
                String to,
                long cost,
                int limit) {
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, (double) cost);
            limits.put(edge, limit);
        }
    }
}
