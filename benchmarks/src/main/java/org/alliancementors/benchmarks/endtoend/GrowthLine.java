package org.alliancementors.benchmarks.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.alliancementors.benchmarks.Chart;

/**
 * What was measured at one size.
 *
 * @param size of what grows
 * @param perSecond missions that came all the way in a second
 * @param half latencies at half of that
 * @param megabytes of all services
 */
record GrowthLine(long size, double perSecond, Stretch half, double megabytes) {

    static String table(String what, List<GrowthLine> lines) {
        var table = new StringBuilder(
                "| %s | missions/s | p50 at half of it, ms | p99, ms | memory, MB |%n|---|---|---|---|---|%n"
                        .formatted(what));
        for (GrowthLine line : lines) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                    line.size,
                    line.perSecond,
                    line.half.p50(),
                    line.half.p99(),
                    line.megabytes));
        }
        return table.toString();
    }

    /** Rate and latency over what grows. */
    static Chart chart(String title, String what, List<GrowthLine> lines) {
        return new Chart(
                title,
                what,
                "missions per second; milliseconds",
                List.of(
                        line("missions per second", lines, GrowthLine::perSecond),
                        line("99 of 100, ms", lines, line -> line.half.p99()),
                        line("median, ms", lines, line -> line.half.p50())));
    }

    private static Chart.Line line(String name, List<GrowthLine> lines, ToDoubleFunction<GrowthLine> figure) {
        return new Chart.Line(
                name,
                lines.stream().map(line -> (double) line.size).toList(),
                lines.stream().mapToDouble(figure).boxed().toList());
    }

    /** The line that programs read: the rate at the largest size against that at the smallest one. */
    static String json(List<GrowthLine> missions, List<GrowthLine> mentors, List<GrowthLine> instances) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"growth\",\"missions\":%d,\"missions_ratio\":%.3f,\"mentors\":%d,\"mentors_ratio\":%.3f,"
                        + "\"instances\":%d,\"instances_ratio\":%.3f}",
                missions.getLast().size,
                ratio(missions),
                mentors.getLast().size,
                ratio(mentors),
                instances.getLast().size,
                ratio(instances));
    }

    private static double ratio(List<GrowthLine> lines) {
        return lines.getLast().perSecond / lines.getFirst().perSecond;
    }
}
