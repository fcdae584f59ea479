package org.alliancementors.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The mechanism itself: a rule that finds nothing, or does not notice its planted violation, is not a rule. */
class RulesThatDoNotBiteTests {

    private static final List<String> KIT = List.of("org.alliancementors.kit");

    @Test
    void aRuleThatOverlooksItsPlantedViolationFails() {
        ArchitectureRule blind = new ArchitectureRule(
                "blind",
                noClasses().should().haveSimpleName("NobodyIsCalledThis").because("a test needs it"),
                "Culprit",
                List.of("package $base.planted; class Culprit {}"));
        assertThatThrownBy(() -> run(blind, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'blind' does not bite in org.alliancementors.kit");
    }

    @Test
    void aRuleThatFindsNothingToCheckFails() {
        ArchitectureRule empty = new ArchitectureRule(
                "empty",
                noClasses()
                        .that()
                        .resideInAPackage("no.such.package")
                        .should()
                        .haveSimpleName("Culprit")
                        .because("a test needs it"),
                "Culprit",
                List.of("package $base.planted; class Culprit {}"));
        assertThatThrownBy(() -> run(empty, 0)).hasMessageContaining("failed to check any classes");
    }

    @Test
    void whatIsLeftOutMustBeARuleAndHaveAReason() {
        ServiceArchitecture kit = ServiceArchitecture.of("org.alliancementors.kit");
        assertThatThrownBy(() -> kit.without(ServiceRules.NAMES, " ")).hasMessageContaining("give one");
        assertThatThrownBy(() -> kit.without("no such rule", "because").tests())
                .hasMessageContaining("[no such rule] leaves out what is no rule");
    }

    private static void run(ArchitectureRule rule, int which) throws Throwable {
        DynamicTest test =
                ServiceArchitecture.tests(List.of(rule), KIT, Set.of()).toList().get(which);
        test.getExecutable().execute();
    }
}
