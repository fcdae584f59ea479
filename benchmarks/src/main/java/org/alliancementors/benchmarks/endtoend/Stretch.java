package org.alliancementors.benchmarks.endtoend;

import java.time.Duration;
import java.util.List;
import org.alliancementors.benchmarks.Spread;
import org.alliancementors.benchmarks.endtoend.Flights.Arrival;

/**
 * What was seen of one stretch of time under load.
 *
 * @param perSecond missions that came all the way in a second
 * @param p50 milliseconds from request to last mail, of the median
 * @param p99 milliseconds that 99 of 100 do not exceed
 * @param missions how many the latencies are of
 */
record Stretch(double perSecond, double p50, double p99, int missions) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Of those that arrived between two times (the rate) and those that were asked for between them (the latencies).
     *
     * @param from nanoseconds
     * @param length of the stretch
     */
    static Stretch of(List<Arrival> arrivals, long from, Duration length) {
        long to = from + length.toNanos();
        long came = arrivals.stream()
                .filter(arrival -> arrival.done() >= from && arrival.done() < to)
                .count();
        long[] nanos = arrivals.stream()
                .filter(arrival -> arrival.asked() >= from && arrival.asked() < to)
                .mapToLong(arrival -> arrival.done() - arrival.asked())
                .sorted()
                .toArray();
        return new Stretch(
                came / (length.toNanos() / 1e9), percentile(nanos, 0.50), percentile(nanos, 0.99), nanos.length);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : Spread.percentile(sorted, part) / NANOS_PER_MILLI;
    }
}
