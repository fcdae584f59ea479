package org.alliancementors.matching.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.alliancementors.matching.rounds.Optimum.Edge;
import org.junit.jupiter.api.Test;

class OptimumTests {

    @Test
    void takesTheBetterTotalOverTheBetterFirst() {
        // greedy would give column 0 to row 0 (10) and leave row 1 without (total 10); the best total is 9 + 9
        int[] chosen =
                Optimum.solve(2, new int[] {1, 1}, List.of(new Edge(0, 0, 10), new Edge(0, 1, 9), new Edge(1, 0, 9)));
        assertThat(chosen).containsExactly(1, 0);
    }

    @Test
    void fillsAColumnUpToItsCapacityAndNoFurther() {
        int[] chosen =
                Optimum.solve(3, new int[] {2}, List.of(new Edge(0, 0, 5), new Edge(1, 0, 7), new Edge(2, 0, 6)));
        assertThat(chosen).containsExactly(-1, 0, 0);
    }

    @Test
    void usesNoColumnWithoutPlacesAndNoEdgeWithoutWorth() {
        assertThat(Optimum.solve(2, new int[] {0, 1}, List.of(new Edge(0, 0, 5), new Edge(1, 1, 0))))
                .containsExactly(-1, -1);
    }

    @Test
    void givesEqualWeightsToTheFirstRows() {
        var edges = List.of(new Edge(0, 0, 5), new Edge(1, 0, 5), new Edge(2, 0, 5));
        assertThat(Optimum.solve(3, new int[] {1}, edges)).containsExactly(0, -1, -1);
    }

    @Test
    void isNeverWorseThanTryingEverything() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int[] capacities = random.ints(1 + random.nextInt(5), 0, 4).toArray();
            var edges = new ArrayList<Edge>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < capacities.length; column++) {
                    if (random.nextInt(3) > 0) {
                        edges.add(new Edge(row, column, random.nextInt(12)));
                    }
                }
            }
            int[] chosen = Optimum.solve(rows, capacities, edges);
            assertThat(total(chosen, edges)).as("seed %d", seed).isEqualTo(best(0, rows, capacities.clone(), edges));
            for (int column = 0; column < capacities.length; column++) {
                int taken = column;
                assertThat(Arrays.stream(chosen).filter(c -> c == taken).count())
                        .as("seed %d, column %d", seed, column)
                        .isLessThanOrEqualTo(capacities[column]);
            }
        }
    }

    private static long total(int[] chosen, List<Edge> edges) {
        long total = 0;
        for (int row = 0; row < chosen.length; row++) {
            int of = row;
            if (chosen[row] >= 0) {
                total += edges.stream()
                        .filter(edge -> edge.row() == of && edge.column() == chosen[of])
                        .mapToLong(Edge::weight)
                        .findFirst()
                        .orElseThrow();
            }
        }
        return total;
    }

    /** The oracle: tries everything. */
    private static long best(int row, int rows, int[] capacities, List<Edge> edges) {
        if (row == rows) {
            return 0;
        }
        long best = best(row + 1, rows, capacities, edges);
        for (Edge edge : edges) {
            if (edge.row() == row && capacities[edge.column()] > 0) {
                capacities[edge.column()]--;
                best = Math.max(best, edge.weight() + best(row + 1, rows, capacities, edges));
                capacities[edge.column()]++;
            }
        }
        return best;
    }
}
