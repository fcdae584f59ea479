package org.alliancementors.alliances.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceFixture;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Check;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TheStoredAllianceTests {

    private final AllianceMapping mapping = new AllianceMapping();

    @Test
    void isReadAsItWasWritten() {
        var lived = AllianceFixture.lived("a-1");

        assertThat(mapping.read("a-1", mapping.write(lived))).isEqualTo(lived);
        assertThat(mapping.driveAt(lived)).isEqualTo(lived.driveAt());
    }

    @Test
    void ofAnOlderBuildHasNoLifeYet() {
        Document older = mapping.write(AllianceFixture.anyAlliance("a-1", AllianceState.ACTIVE));
        List.of("check", "handover", "merge", "history", "steeringGroup", "secondContact", "language", "attention")
                .forEach(older::remove);

        Alliance read = mapping.read("a-1", older);

        assertThat(read.check()).isEqualTo(Check.confirmed(AllianceFixture.NOW));
        assertThat(read.profile()).isEqualTo(AllianceFixture.anyProfile());
        assertThat(read.history()).isEmpty();
    }
}
