package org.alliancementors.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.Spread;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Scales are said in words, and what comes out is said in one line. */
class WhatTheWholeIsMeasuredByTests {

    private static final Stretch HALF = new Stretch(100, 20, 90, 500);

    @Test
    void theScaleIsSaidInWords() {
        var full = EndToEndScale.of(List.of("end-to-end"), Map.of());
        assertThat(full.stores()).containsExactly(Store.MEMORY, Store.DISK);
        assertThat(full.warmUp()).isEqualTo(Duration.ofSeconds(60));
        assertThat(full.recording()).isEmpty();

        var own = EndToEndScale.of(
                List.of("--tiny", "--seconds=8", "--rounds=2", "--mentors=7", "--stores=disk,memory", "--jfr=x"),
                Map.of("MONGODB_URI", "mongodb://elsewhere"));
        assertThat(own.stores()).containsExactly(Store.DISK, Store.MEMORY);
        assertThat(own.round()).isEqualTo(Duration.ofSeconds(8));
        assertThat(own.rounds()).isEqualTo(2);
        assertThat(own.mentors()).isEqualTo(7);
        assertThat(own.recording()).singleElement().asString().endsWith("x/%p.jfr");
    }

    @Test
    void aDatabaseOfOnesOwnIsMeasuredToo() {
        assertThat(EndToEndScale.of(List.of(), Map.of("MONGODB_URI", "mongodb://elsewhere"))
                        .stores())
                .containsExactly(Store.MEMORY, Store.DISK, Store.MONGODB);
        assertThatThrownBy(() -> EndToEndScale.of(List.of("--stores=paper"), Map.of()))
                .hasMessageContaining("paper")
                .hasMessageContaining("memory");
        assertThatThrownBy(() -> EndToEndScale.of(List.of("--rounds=0"), Map.of()))
                .hasMessageContaining("rounds 0");
    }

    @Test
    void theLastLineComparesOursWithTheOthers() {
        var line = new EndToEndLine(
                Store.MEMORY, measured(200), measured(100), Spread.of(400), new Footprint(List.of(), List.of(), 2, 9));

        assertThat(line.json())
                .isEqualTo("{\"bench\":\"end-to-end\",\"missions_per_s\":200,\"floor_per_s\":400,\"ratio\":0.500,"
                        + "\"usual_per_s\":100,\"p50_ms\":20.0,\"p99_ms\":90.0,\"rss_mb\":512}");
        assertThat(EndToEndLine.table(List.of(line)))
                .contains("| memory | ours | 200 (200 to 200) | 0.50 | 250 | 20 / 90 | 20 / 90 | 20 / 90 | 512 |")
                .contains("| memory | usual | 100 (100 to 100) | 0.25 |")
                .contains("ours, ms: service 5.00");
    }

    private static Measured measured(double rate) {
        return new Measured(
                250,
                Spread.of(rate),
                List.of(HALF, HALF, HALF),
                Map.of("service", 512_000_000L),
                Map.of("service", 5.0),
                1_000,
                6_600);
    }

    @Test
    void growthIsTheLastAgainstTheFirst() {
        assertThat(GrowthScale.of(List.of()).missions()).containsExactly(10_000, 100_000);
        assertThat(GrowthScale.of(List.of("--tiny", "--missions=5000")).missions())
                .containsExactly(1_000, 5_000);
        var lines = List.of(new GrowthLine(10, 100, HALF, 9), new GrowthLine(1_000, 80, HALF, 9));

        assertThat(GrowthLine.json(lines, lines, lines))
                .isEqualTo("{\"bench\":\"growth\",\"missions\":1000,\"missions_ratio\":0.800,\"mentors\":1000,"
                        + "\"mentors_ratio\":0.800,\"instances\":1000,\"instances_ratio\":0.800}");
        assertThat(GrowthLine.table("mentors", lines)).contains("| 1,000 | 80 | 20 | 90 | 9 |");
        assertThat(GrowthLine.chart("Growth", "mentors", lines).svg()).contains("median, ms");
    }

    @Test
    void anArchivedMissionIsOneOfItsOwn() {
        var model =
                new Document("_id", "m1").append("reference", "LBF-AAAA-AAAA").append("mails", List.of("m1:1"));

        Document copy = Archive.copy(model, 12_345);

        assertThat(copy)
                .isEqualTo(new Document("_id", "archive0000000000000012345")
                        .append("reference", "LBF-0001-2345")
                        .append("mails", List.of("archive0000000000000012345:1")));
    }

    @Test
    void demandAndSupplyFollowFromTheSeed() {
        var supply = new Supply(7);
        var mentors = supply.mentors(3);

        assertThat(new Supply(7).mentors(3)).isEqualTo(mentors);
        assertThat(Supply.csv(mentors).lines()).hasSize(4).element(1).asString().startsWith("mentor-000000,Jo,");
        String body = new Demand(7, supply).body(1);
        assertThat(body).isEqualTo(new Demand(7, supply).body(1)).contains("erika1@buendnis.example");
        assertThat(new Demand(7, supply).body(2)).isNotEqualTo(body);
    }

    @Test
    void theOperatingSystemKnowsHowMuchIsUsed() {
        Map<String, Long> ourselves = Map.of("tests", ProcessHandle.current().pid());

        assertThat(Processes.memory(ourselves).get("tests")).isGreaterThan(1_000_000);
        assertThat(Processes.since(Map.of("tests", 0.0), Processes.cpu(ourselves))
                        .get("tests"))
                .isPositive();
        assertThat(Path.of(Store.DISK.title())).isEqualTo(Path.of("disk"));
    }
}
