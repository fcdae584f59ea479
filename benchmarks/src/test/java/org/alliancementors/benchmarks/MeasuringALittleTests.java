package org.alliancementors.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that needs no servers runs on a small scale; no figure is asserted, but what must hold at any speed is. */
class MeasuringALittleTests {

    private final Audit audit = new Audit(4);

    @Test
    void shortlistsAreMeasuredAndDrawn(@TempDir Path folder) throws Exception {
        List<Shortlists.Line> lines = new Shortlists(Scale.tiny(folder)).measure();
        assertThat(lines).extracting(Shortlists.Line::mentors).containsExactly(32, 100, 1_000);
        assertThat(Shortlists.table(lines)).contains("1000 |");
        Benchmarks.chart(lines, folder);
        assertThat(Files.readString(folder.resolve("performance-shortlists.svg")))
                .contains("by telephone")
                .endsWith("</svg>\n");
    }

    @Test
    void singleOperationsAreMeasuredByJmh(@TempDir Path folder) {
        SingleOperations.Result result = new SingleOperations(Scale.tiny(folder), 0).measure();
        assertThat(result.searches()).extracting(SingleOperations.Line::mentors).containsExactly(32, 1_000);
        assertThat(result.toString()).contains("one round of 500 x 20 edges").contains("1000 |");
    }

    @Test
    void figuresAreNamedAfterThePoolThatWasMeasured(@TempDir Path folder) {
        assertThat(Scale.full(folder).pool()).isEqualTo("1m");
        assertThat(Scale.tiny(folder).pool()).isEqualTo("1k");
    }

    @Test
    void aBatchHasTheTotalOfTheExactOptimum(@TempDir Path folder) {
        Batches.Result scarce = new Batches(Scale.tiny(folder)).measure(60, 30);
        assertThat(scarce.total()).isEqualTo(scarce.optimum());
        assertThat(scarce.gap()).isZero();
    }

    @Test
    void oneInstanceLosesNoClaim() {
        List<ManyInstances.Result> results = ManyInstances.measure(40, 30);
        assertThat(results).extracting(ManyInstances.Result::instances).containsExactly(1, 2, 4);
        assertThat(results.getFirst().claimsLost()).isZero();
    }

    @Test
    void theAuditSeesAGrantAtTheCapacity() {
        var history = new TreeMap<Long, String[]>();
        history.put(2L, line("G", 1));
        history.put(3L, line("G", 1));
        assertThat(audit.play("mentor-0", history)).isEqualTo(2);
        assertThat(audit.granted()).isEqualTo(2);
        assertThat(audit.overbooked()).isEqualTo(1);
    }

    @Test
    void theAuditMissesNoVersion() {
        var history = new TreeMap<Long, String[]>();
        history.put(3L, line("G", 1));
        assertThatThrownBy(() -> audit.play("mentor-1", history)).hasMessageContaining("version 2 is missing");
        audit.add("mentor-2", 2, line("G", 3));
        assertThatThrownBy(() -> audit.add("mentor-2", 2, line("G", 3))).hasMessageContaining("twice");
    }

    private static String[] line(String what, int capacity) {
        return new String[] {"mentor", "0", what, Integer.toString(capacity)};
    }
}
