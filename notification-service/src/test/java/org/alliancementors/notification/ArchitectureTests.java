package org.alliancementors.notification;

import java.util.stream.Stream;
import org.alliancementors.kit.testing.AuthorisationMatrix;
import org.alliancementors.kit.testing.AuthorisationTableCheck;
import org.alliancementors.kit.testing.ServiceArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of this service, and that each rule about it bites. */
class ArchitectureTests {

    private static final String BASE = "org.alliancementors.notification";

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ServiceArchitecture.of(BASE)
                .adapters("smtp", "imap", "contacts", "texts")
                .tests();
    }

    @Test
    void everyRouteHasARowInTheAuthorisationTable() {
        AuthorisationTableCheck.verify(BASE);
    }

    @Test
    void theFilterChainSaysWhatTheTableSays() {
        AuthorisationMatrix.verify();
    }
}
