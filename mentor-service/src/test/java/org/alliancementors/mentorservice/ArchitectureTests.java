package org.alliancementors.mentorservice;

import java.util.stream.Stream;
import org.alliancementors.kit.testing.AuthorisationMatrix;
import org.alliancementors.kit.testing.AuthorisationTableCheck;
import org.alliancementors.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRulesOfTheHouse() {
        return ServiceArchitecture.of("org.alliancementors.mentors", "org.alliancementors.mentorservice")
                .tests();
    }

    @Test
    void everyRouteHasARowInTheAuthorisationTable() {
        AuthorisationTableCheck.verify("org.alliancementors.mentors");
    }

    @Test
    void theFilterChainSaysWhatTheTableSays() {
        AuthorisationMatrix.verify();
    }
}
