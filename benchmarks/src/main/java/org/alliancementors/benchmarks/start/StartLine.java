package org.alliancementors.benchmarks.start;

import java.util.List;
import java.util.Locale;
import org.alliancementors.benchmarks.Spread;

/**
 * Starts of one service in one form.
 *
 * @param seconds from the start of the process until its readiness says so
 * @param megabytes resident when it was ready
 */
record StartLine(String service, Form form, Spread seconds, Spread megabytes) {

    static String table(List<StartLine> lines) {
        var table = new StringBuilder("| service | form | ready after, s | memory then, MB |\n|---|---|---|---|\n");
        lines.forEach(line -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f (%.1f to %.1f) | %.0f |%n",
                line.service,
                line.form.title(),
                line.seconds.median(),
                line.seconds.least(),
                line.seconds.most(),
                line.megabytes.median())));
        return table.toString();
    }

    /** The line that programs read: the slowest service in its quickest form, and {@code ./dev run} with caches. */
    static String json(List<StartLine> lines, Spread firstRun, Spread laterRuns) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"start\",\"slowest_fat_jar_s\":%.1f,\"slowest_aot_cache_s\":%.1f,\"rss_fat_jar_mb\":%.0f,"
                        + "\"rss_aot_cache_mb\":%.0f,\"first_run_s\":%.1f,\"later_run_s\":%.1f}",
                slowest(lines, Form.FAT_JAR),
                slowest(lines, Form.AOT_CACHE),
                memory(lines, Form.FAT_JAR),
                memory(lines, Form.AOT_CACHE),
                firstRun.median(),
                laterRuns.median());
    }

    private static double slowest(List<StartLine> lines, Form form) {
        return lines.stream()
                .filter(line -> line.form == form)
                .mapToDouble(line -> line.seconds.median())
                .max()
                .orElseThrow();
    }

    private static double memory(List<StartLine> lines, Form form) {
        return lines.stream()
                .filter(line -> line.form == form)
                .mapToDouble(line -> line.megabytes.median())
                .sum();
    }
}
