package org.alliancementors.matching;

import java.util.stream.Stream;
import org.alliancementors.kit.testing.AuthorisationMatrix;
import org.alliancementors.kit.testing.AuthorisationTableCheck;
import org.alliancementors.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ServiceArchitecture.of("org.alliancementors.matching")
                .adapters("telemetry")
                .tests();
    }

    @Test
    void everyRouteHasARowInTheAuthorisationTable() {
        AuthorisationTableCheck.verify("org.alliancementors.matching");
    }

    @Test
    void theFilterChainSaysWhatTheTableSays() {
        AuthorisationMatrix.verify();
    }
}
