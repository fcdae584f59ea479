package org.alliancementors.benchmarks.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.benchmarks.Chart;
import org.alliancementors.benchmarks.Spread;

/**
 * What was measured on one store.
 *
 * @param store where everything was stored
 * @param ours our services
 * @param usual the usual way
 * @param floor missions per second of plain drivers, by round
 * @param footprint what ours writes for each mission, and so does the floor
 */
record EndToEndLine(Store store, Measured ours, Measured usual, Spread floor, Footprint footprint) {

    /** Of the latencies in the last line: half of the highest rate. */
    private static final int TYPICAL = EndToEndScale.PERCENT.indexOf(50);

    double ratio() {
        return ours.perSecond().median() / floor.median();
    }

    /** The line that programs read; latencies at half of the highest rate. */
    String json() {
        Stretch typical = ours.paced().get(TYPICAL);
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"end-to-end\",\"missions_per_s\":%.0f,\"floor_per_s\":%.0f,\"ratio\":%.3f,\"usual_per_s\":%.0f,"
                        + "\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"rss_mb\":%.0f}",
                ours.perSecond().median(),
                floor.median(),
                ratio(),
                usual.perSecond().median(),
                typical.p50(),
                typical.p99(),
                ours.megabytes());
    }

    static String table(List<EndToEndLine> lines) {
        var text = new StringBuilder("| store | way | missions/s | of the floor | under way |"
                + EndToEndScale.PERCENT.stream()
                        .map(" p50 / p99 at %d %%, ms |"::formatted)
                        .collect(Collectors.joining())
                + " memory, MB |\n|---|---|---|---|---|---|---|---|---|\n");
        for (EndToEndLine line : lines) {
            text.append(line.row("ours", line.ours)).append(line.row("usual", line.usual));
            text.append(String.format(
                    Locale.ROOT, "| %s | floor | %s | 1 | | | | | |%n", line.store.title(), text(line.floor)));
        }
        for (EndToEndLine line : lines) {
            text.append(String.format(Locale.ROOT, "%n%s: %s", line.store.title(), line.footprint.table()));
            text.append(line.processorTime("ours", line.ours)).append(line.processorTime("usual", line.usual));
        }
        return text.toString();
    }

    private String row(String way, Measured measured) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %,d |%s %,.0f |%n",
                store.title(),
                way,
                text(measured.perSecond()),
                measured.perSecond().median() / floor.median(),
                measured.window(),
                measured.paced().stream()
                        .map(stretch -> String.format(Locale.ROOT, " %,.0f / %,.0f |", stretch.p50(), stretch.p99()))
                        .collect(Collectors.joining()),
                measured.megabytes());
    }

    private static String text(Spread spread) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", spread.median(), spread.least(), spread.most());
    }

    private String processorTime(String way, Measured measured) {
        return String.format(
                Locale.ROOT,
                "%nprocessor time for each mission, %s, ms: %s; mails of %,d bytes; memory, MB: %s%n",
                way,
                measured.cpu().keySet().stream()
                        .map(process -> String.format(Locale.ROOT, "%s %.2f", process, measured.cpuMillis(process)))
                        .collect(Collectors.joining(", ")),
                measured.bytesPerMail(),
                measured.memory().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(process ->
                                String.format(Locale.ROOT, "%s %.0f", process.getKey(), process.getValue() / 1e6))
                        .collect(Collectors.joining(", ")));
    }

    /** Latency as the rate grows, of ours and of the usual way. */
    Chart chart() {
        return new Chart(
                "From the request to the last mail, as load grows",
                "missions per second",
                "milliseconds",
                List.of(
                        line("ours, 99 of 100", ours, true),
                        line("usual, 99 of 100", usual, true),
                        line("ours, median", ours, false),
                        line("usual, median", usual, false)));
    }

    private static Chart.Line line(String name, Measured measured, boolean slow) {
        return new Chart.Line(
                name,
                measured.paced().stream().map(Stretch::perSecond).toList(),
                measured.paced().stream()
                        .map(stretch -> slow ? stretch.p99() : stretch.p50())
                        .toList());
    }
}
