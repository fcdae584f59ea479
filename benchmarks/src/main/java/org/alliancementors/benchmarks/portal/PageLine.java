package org.alliancementors.benchmarks.portal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alliancementors.benchmarks.Spread;

/**
 * What was measured of one page.
 *
 * @param name the page
 * @param p50 milliseconds of the median
 * @param p95 milliseconds that 95 of 100 do not exceed
 * @param p99 milliseconds that 99 of 100 do not exceed
 * @param kilobytes gzipped HTML, in units of 1,000 bytes
 */
record PageLine(String name, double p50, double p95, double p99, double kilobytes) {

    private static final double NANOS = 1e6;
    private static final double BYTES = 1e3;

    static PageLine of(String name, long[] nanos, int weight) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new PageLine(
                name,
                Spread.percentile(sorted, 0.50) / NANOS,
                Spread.percentile(sorted, 0.95) / NANOS,
                Spread.percentile(sorted, 0.99) / NANOS,
                weight / BYTES);
    }

    /** All of them as a table, as it stands in the documents; the floor last. */
    static String table(List<PageLine> pages, PageLine floor) {
        var table =
                new StringBuilder("| page | p50, ms | p95, ms | p99, ms | HTML gzipped, kB |\n|---|---|---|---|---|\n");
        pages.forEach(page -> table.append(page.row()));
        return table.append(floor.row()).toString();
    }

    private String row() {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |%n", name, p50, p95, p99, kilobytes);
    }

    /** The last line: the slowest page and the heaviest one. */
    static String json(List<PageLine> pages) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"portal\",\"p95_ms\":%.1f,\"heaviest_page_kb\":%.1f}",
                most(pages, Comparator.comparingDouble(PageLine::p95)).p95(),
                most(pages, Comparator.comparingDouble(PageLine::kilobytes)).kilobytes());
    }

    private static PageLine most(List<PageLine> pages, Comparator<PageLine> by) {
        return pages.stream().max(by).orElseThrow(() -> new IllegalArgumentException("no page was measured"));
    }
}
