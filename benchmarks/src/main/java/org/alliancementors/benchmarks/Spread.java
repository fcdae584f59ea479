package org.alliancementors.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * One figure from several runs.
 *
 * @param median of the runs
 * @param least of the runs
 * @param most of the runs
 */
public record Spread(double median, double least, double most) {

    /** Of these runs. */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Measures so many times. */
    static Spread of(int runs, DoubleSupplier run) {
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            values[i] = run.getAsDouble();
        }
        return of(values);
    }

    /** What so many of all do not exceed; {@code sorted} begins with the least. */
    public static double percentile(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g (%.4g to %.4g)", median, least, most);
    }
}
