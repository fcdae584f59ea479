package org.alliancementors.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.benchmarks.Spread;
import org.junit.jupiter.api.Test;

/** Each service in each form; the last line has the slowest and the sum. */
class WhatStartsAreMeasuredByTests {

    @Test
    void theLastLineHasTheSlowestServiceAndAllMemory() {
        var lines = List.of(
                line("portal", Form.FAT_JAR, 9),
                line("portal", Form.AOT_CACHE, 4),
                line("mentor-service", Form.FAT_JAR, 8),
                line("mentor-service", Form.EXTRACTED, 7),
                line("mentor-service", Form.AOT_CACHE, 5));

        assertThat(StartLine.json(lines, Spread.of(30), Spread.of(15, 14, 18)))
                .isEqualTo(
                        "{\"bench\":\"start\",\"slowest_fat_jar_s\":9.0,\"slowest_aot_cache_s\":5.0,\"rss_fat_jar_mb\":400,"
                                + "\"rss_aot_cache_mb\":400,\"first_run_s\":30.0,\"later_run_s\":15.0}");
        assertThat(StartLine.table(lines)).contains("| mentor-service | extracted | 7.0 (7.0 to 7.0) | 200 |");
    }

    @Test
    void aShortLookIsAtOneService() {
        assertThat(StartScale.of(List.of("start", "--tiny")).services()).hasSize(1);
        assertThat(StartScale.of(List.of("start")).services()).hasSize(5);
    }

    private static StartLine line(String service, Form form, double seconds) {
        return new StartLine(service, form, Spread.of(seconds), Spread.of(200));
    }
}
