package org.alliancementors.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * One rule, together with the code that breaks it. The code is planted into the packages of the module under test, so
 * that the rule proves for that very module that it bites.
 *
 * @param name a sentence
 * @param rule what is checked; carries its reason
 * @param culprit simple name of the planted class that the rule must complain about
 * @param planted sources below {@code <base>.planted}, each beginning with its package line, where {@code $base} stands
 *     for the base package
 */
record ArchitectureRule(String name, ArchRule rule, String culprit, List<String> planted) {

    ArchitectureRule {
        planted = List.copyOf(planted);
    }

    void holds(JavaClasses production) {
        rule.check(production);
    }

    void bites(JavaClasses withPlanted, String base) {
        EvaluationResult result = rule.evaluate(withPlanted);
        boolean caught = result.getFailureReport().getDetails().stream()
                .anyMatch(detail -> detail.contains(base + ".planted.") && detail.contains(culprit));
        if (!caught) {
            throw new AssertionError(
                    "'%s' does not bite in %s: the planted %s was not found".formatted(name, base, culprit));
        }
    }
}
