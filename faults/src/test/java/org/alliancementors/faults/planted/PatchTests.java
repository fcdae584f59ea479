package org.alliancementors.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTests {

    private static final List<String> PATCH =
            List.of("Two is three.", "some/File.java", "-    two", "+    three", "-    four", "-    five", "+    six");

    @Test
    void linesAreReplacedByOthers() {
        assertThat(Patch.of(PATCH).applyTo("    one\n    two\n    four\n    five\n"))
                .isEqualTo("    one\n    three\n    six\n");
    }

    @Test
    void linesAreTakenOut() {
        assertThat(Patch.of(List.of("No two.", "some/File.java", "-    two")).applyTo("    one\n    two\n"))
                .isEqualTo("    one\n");
    }

    @Test
    void whatIsToBeTakenOutHasToBeThere() {
        assertThatThrownBy(() -> Patch.of(PATCH).applyTo("    one\n    four\n    five\n"))
                .hasMessageContaining("some/File.java")
                .hasMessageContaining("two");
    }

    @Test
    void andOnceOnly() {
        assertThatThrownBy(() -> Patch.of(PATCH).applyTo("    two\n    two\n    four\n    five\n"))
                .hasMessageContaining("once");
    }
}
