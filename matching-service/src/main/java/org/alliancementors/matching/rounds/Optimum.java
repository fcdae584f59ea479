package org.alliancementors.matching.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The assignment of rows to columns with the greatest total weight, where each row takes at most one column and each column
 * at most its capacity of rows.
 *
 * <p>Rows are placed one after the other along a shortest augmenting path, with prices on full columns (the Hungarian method
 * after Kuhn and Munkres, with Dijkstra's search on reduced costs after Tomizawa and Edmonds and Karp, for sparse edges and
 * capacities). After each row the assignment is optimal for the rows placed so far, so it is optimal in the end. An edge of
 * weight 0 or less is never used. One path costs O(E log E); the whole O(rows · E log E), E being the edges that the path
 * search reaches.
 *
 * <p>The result depends only on the order of rows, columns and edges: sorted input makes it the same everywhere.
 */
public final class Optimum {

    private static final int NOBODY = -1;

    private final int[] capacities;
    private final List<List<Edge>> edges;
    private final int[] columnOf;
    private final List<List<Integer>> rowsOf;
    private final long[] rowValue;
    private final long[] columnPrice;

    private Optimum(int rows, int[] capacities) {
        this.capacities = capacities.clone();
        this.edges = lists(rows);
        this.columnOf = new int[rows];
        this.rowsOf = lists(capacities.length);
        this.rowValue = new long[rows];
        this.columnPrice = new long[capacities.length];
        Arrays.fill(columnOf, NOBODY);
    }

    /**
     * An allowed pair.
     *
     * @param row from 0
     * @param column from 0
     * @param weight points
     */
    public record Edge(int row, int column, long weight) {}

    /**
     * Finds the optimum.
     *
     * @param rows how many rows there are
     * @param capacities how many rows each column takes, 0 or more
     * @param edges the allowed pairs
     * @return the column of each row, or -1 for a row without one
     */
    public static int[] solve(int rows, int[] capacities, List<Edge> edges) {
        var optimum = new Optimum(rows, capacities);
        for (Edge edge : edges) {
            if (edge.weight() > 0 && capacities[edge.column()] > 0) {
                optimum.edges.get(edge.row()).add(edge);
            }
        }
        for (int row = 0; row < rows; row++) {
            optimum.place(row);
        }
        return optimum.columnOf;
    }

    /** Where a path reached a column or row, at what cost, and the edge by which it came. */
    private record Reach(long cost, boolean isRow, int index, int fromRow) implements Comparable<Reach> {

        @Override
        public int compareTo(Reach other) {
            if (cost != other.cost) {
                return Long.compare(cost, other.cost);
            }
            if (isRow != other.isRow) {
                return isRow ? 1 : -1;
            }
            return Integer.compare(index, other.index);
        }
    }

    /** State of one path search; costs are reduced costs and never negative. */
    private final class Path {
        private final PriorityQueue<Reach> queue = new PriorityQueue<>();
        private final java.util.Map<Integer, Long> rowCost = new java.util.HashMap<>();
        private final java.util.Map<Integer, Long> columnCost = new java.util.HashMap<>();
        private final java.util.Map<Integer, Integer> columnFrom = new java.util.HashMap<>();
        private long best = Long.MAX_VALUE;
        private int bestRow = NOBODY;
        private int bestColumn = NOBODY;

        /** A row may end the path by going without; then it gives its column to the row before it. */
        private void settleRow(int row, long cost) {
            rowCost.put(row, cost);
            if (cost + rowValue[row] < best) {
                best = cost + rowValue[row];
                bestRow = row;
                bestColumn = NOBODY;
            }
            for (Edge edge : edges.get(row)) {
                long reached = cost + rowValue[row] - edge.weight() + columnPrice[edge.column()];
                if (reached < best && !columnCost.containsKey(edge.column())) {
                    queue.add(new Reach(reached, false, edge.column(), row));
                }
            }
        }

        private void settleColumn(Reach reach) {
            int column = reach.index();
            columnCost.put(column, reach.cost());
            columnFrom.put(column, reach.fromRow());
            if (rowsOf.get(column).size() < capacities[column]) {
                best = reach.cost();
                bestColumn = column;
                bestRow = NOBODY;
                return;
            }
            for (int row : rowsOf.get(column)) {
                if (!rowCost.containsKey(row)) {
                    settleRow(row, reach.cost());
                }
            }
        }

        private void search(int start) {
            settleRow(start, 0);
            while (!queue.isEmpty() && queue.peek().cost() < best) {
                Reach next = queue.remove();
                if (!columnCost.containsKey(next.index())) {
                    settleColumn(next);
                }
            }
        }

        private void reprice() {
            rowCost.forEach((row, cost) -> rowValue[row] -= Math.max(0, best - cost));
            columnCost.forEach((column, cost) -> columnPrice[column] += Math.max(0, best - cost));
        }

        private void shift(int start) {
            int column = bestColumn;
            if (bestRow != NOBODY) {
                if (bestRow == start) {
                    return;
                }
                column = columnOf[bestRow];
                rowsOf.get(column).remove(Integer.valueOf(bestRow));
                columnOf[bestRow] = NOBODY;
            }
            int row = NOBODY;
            while (row != start) {
                row = from(column);
                int left = columnOf[row];
                columnOf[row] = column;
                rowsOf.get(column).add(row);
                if (left != NOBODY) {
                    rowsOf.get(left).remove(Integer.valueOf(row));
                    column = left;
                }
            }
        }

        private int from(int column) {
            Integer row = columnFrom.get(column);
            if (row == null) {
                throw new IllegalStateException("column %d lies on no path".formatted(column));
            }
            return row;
        }
    }

    private void place(int row) {
        long value = 0;
        for (Edge edge : edges.get(row)) {
            value = Math.max(value, edge.weight() - columnPrice[edge.column()]);
        }
        rowValue[row] = value;
        var path = new Path();
        path.search(row);
        path.reprice();
        path.shift(row);
    }

    private static <T> List<List<T>> lists(int count) {
        var lists = new ArrayList<List<T>>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
