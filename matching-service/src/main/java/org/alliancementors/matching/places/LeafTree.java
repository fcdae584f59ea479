package org.alliancementors.matching.places;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which leaf a mentor belongs to: halved again and again where the places spread most, or by id where all live at one point.
 * Known to the writer only.
 */
final class LeafTree {

    private static final int BY_ID = 3;

    private final IdBytes ids;
    private Leaf leaf;
    private int axis = -1;
    private float border;
    private long borderHead;
    private int borderId;
    private LeafTree[] halves = {};

    LeafTree(IdBytes ids, Leaf leaf) {
        this.ids = ids;
        this.leaf = leaf;
    }

    /** The part of the tree whose leaf takes this id and place. */
    LeafTree of(long head, byte[] id, Row row) {
        LeafTree tree = this;
        float[] point = {
            (float) Sphere.x(row.place()), (float) Sphere.y(row.place()), (float) Sphere.z(row.place()),
        };
        while (tree.axis >= 0) {
            boolean first = tree.axis == BY_ID
                    ? ids.compare(tree.borderHead, tree.borderId, head, id) > 0
                    : point[tree.axis] < tree.border;
            tree = tree.halves[first ? 0 : 1];
        }
        return tree;
    }

    Leaf leaf() {
        return leaf;
    }

    /** Finds how to halve the leaf. */
    Cut cut() {
        float[][] columns = {leaf.x, leaf.y, leaf.z};
        int widest = BY_ID;
        float width = 0;
        for (int column = 0; leaf.somewhere && column < columns.length; column++) {
            float least = Float.MAX_VALUE;
            float most = -Float.MAX_VALUE;
            for (int row = 0; row < leaf.size; row++) {
                least = Math.min(least, columns[column][row]);
                most = Math.max(most, columns[column][row]);
            }
            if (most - least > width) {
                width = most - least;
                widest = column;
            }
        }
        return widest == BY_ID ? Cut.byId(leaf.size) : Cut.at(widest, columns[widest], leaf.size);
    }

    /** Two leaves stand in the place of the one. */
    void halve(Cut cut, Leaf first, Leaf second) {
        axis = cut.axis();
        border = cut.border();
        if (axis == BY_ID) {
            borderHead = second.head[0];
            borderId = second.idAt[0];
        }
        halves = new LeafTree[] {new LeafTree(ids, first), new LeafTree(ids, second)};
        leaf = first;
    }

    /**
     * How a leaf is halved.
     *
     * @param axis the coordinate, or by id
     * @param border where the second half begins
     * @param first rows of the first half
     * @param second rows of the second half
     */
    record Cut(int axis, float border, List<Integer> first, List<Integer> second) {

        static Cut byId(int size) {
            int half = size / 2;
            return new Cut(
                    BY_ID,
                    0,
                    IntStream.range(0, half).boxed().toList(),
                    IntStream.range(half, size).boxed().toList());
        }

        /** At the median, or just above the least where more than half are the same, so that neither half is empty. */
        static Cut at(int axis, float[] column, int size) {
            float[] sorted = Arrays.copyOf(column, size);
            Arrays.sort(sorted);
            int middle = size / 2;
            while (sorted[middle] == sorted[0]) {
                middle++;
            }
            float border = sorted[middle];
            return new Cut(
                    axis,
                    border,
                    IntStream.range(0, size)
                            .filter(row -> column[row] < border)
                            .boxed()
                            .toList(),
                    IntStream.range(0, size)
                            .filter(row -> column[row] >= border)
                            .boxed()
                            .toList());
        }
    }
}
