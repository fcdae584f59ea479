package org.alliancementors.allianceservice;

import java.util.stream.Stream;
import org.alliancementors.kit.testing.AuthorisationMatrix;
import org.alliancementors.kit.testing.AuthorisationTableCheck;
import org.alliancementors.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    private static final String[] OURS = {
        "org.alliancementors.missions",
        "org.alliancementors.alliances",
        "org.alliancementors.calendars",
        "org.alliancementors.contacts",
        "org.alliancementors.travel",
        "org.alliancementors.allianceservice",
        // data without behaviour that several services bring along
        "org.alliancementors.places"
    };

    @TestFactory
    Stream<DynamicTest> everyRuleHoldsAndBites() {
        return ServiceArchitecture.of(OURS).tests();
    }

    @Test
    void everyRouteHasARowInTheAuthorisationTable() {
        AuthorisationTableCheck.verify(OURS);
    }

    @Test
    void theFilterChainSaysWhatTheTableSays() {
        AuthorisationMatrix.verify();
    }
}
