package org.alliancementors.portal.office.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is a chart as well: each line has a bar of its own.
 *
 * @param name code of the figure: part of addresses and of the keys of its words
 * @param columns keys of the words above the columns, the first one above the labels
 * @param lines what stands below
 */
record Figure(String name, List<String> columns, List<Line> lines) {

    private static final double FULL = 100;

    /** Copies the lists. */
    Figure {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param label what it is about, in words
     * @param cells its numbers as they are shown
     * @param bar its bar
     */
    record Line(String label, List<String> cells, Bar bar) {

        /** Copies the list. */
        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A bar, in hundredths of the chart's width.
     *
     * @param from where it begins
     * @param width how long it is
     * @param mark where it has a mark, or null
     */
    record Bar(double from, double width, @Nullable Double mark) {

        /** From the left. */
        static Bar of(long value, long most) {
            return new Bar(0, share(value, most), null);
        }

        /** From one value to another, with a mark between them. */
        static Bar between(long from, long mark, long to, long most) {
            double begin = share(from, most);
            return new Bar(begin, Math.max(1, share(to, most) - begin), share(mark, most));
        }

        private static double share(long value, long most) {
            return most <= 0 ? 0 : Math.round(1000.0 * Math.min(value, most) / most) * FULL / 1000.0;
        }
    }

    /** The longest value of all lines is a full bar. */
    static long most(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
