package org.alliancementors.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.alliancementors.faults.plan.Kind;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void withoutAWordThereAreAllKindsOfFaultsAndNoEarlierBuild() {
        var options = Options.of(List.of());
        assertThat(options.only()).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(options.earlier()).isEmpty();
        assertThat(options.time()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void kindsAreNamedAsPeopleWriteThem() {
        var options = Options.of(List.of("--only", "full-disk,clock", "--old", "../before", "--seed", "7"));
        assertThat(options.only()).containsExactlyInAnyOrder(Kind.FULL_DISK, Kind.CLOCK);
        assertThat(options.earlier()).contains(Path.of("../before"));
        assertThat(options.seed()).isEqualTo(7);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Options.of(List.of("--only", "floods"))).hasMessageContaining("FULL_DISK");
        assertThatThrownBy(() -> Options.of(List.of("--old"))).hasMessageContaining("--old needs a word");
        assertThatThrownBy(() -> Options.of(List.of("--seed", "many"))).hasMessageContaining("--seed");
    }
}
