package org.alliancementors.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kit keeps the rules that it gives to others, as far as they are not about services. */
class ServiceArchitectureTests {

    private static final String KIT = "org.alliancementors.kit";

    @TestFactory
    Stream<DynamicTest> theKitKeepsTheRulesOfTheHouse() {
        List<ArchitectureRule> rules = new ArrayList<>(ServiceRules.house());
        // P1; P12: what never goes through StreamBridge cannot reach a wrong topic by its cache of bindings
        rules.add(ServiceRules.publishing(resideInAPackage(KIT + ".relay..").or(simpleName("DeadLetters"))));
        return ServiceArchitecture.tests(rules, List.of(KIT), Set.of());
    }
}
