package org.alliancementors.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.alliancementors.events.codes.MissionId;
import org.junit.jupiter.api.Test;

class ReferencesTests {

    @Test
    void areShortAndReadAloudWithoutDoubt() {
        assertThat(References.derive(new MissionId("m"), 0).value())
                .matches("LBF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void areTheSameForTheSameMission() {
        assertThat(References.derive(new MissionId("m"), 0)).isEqualTo(References.derive(new MissionId("m"), 0));
    }

    @Test
    void differBetweenMissionsAndDerivations() {
        var seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            seen.add(References.derive(new MissionId("m" + i), 0));
            seen.add(References.derive(new MissionId("m" + i), 1));
        }
        assertThat(seen).hasSize(4000);
    }
}
