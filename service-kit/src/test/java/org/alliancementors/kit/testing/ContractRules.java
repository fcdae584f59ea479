package org.alliancementors.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** What a published event may be made of. */
final class ContractRules {

    private static final Set<String> PLAIN = Set.of(
            "boolean",
            "int",
            "long",
            "double",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.Duration");

    private static final Set<String> CONTAINERS =
            Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.SortedSet", "java.util.SortedMap");

    private ContractRules() {}

    static ArchitectureRule noFreeText(String base) {
        return new ArchitectureRule(
                "events carry no free text",
                classes()
                        .that(DescribedPredicate.describe(
                                "are records of events",
                                type -> type.isRecord()
                                        && !type.getPackageName().equals(base + ".codes")))
                        .should(new PlainComponents(base))
                        .because("a topic keeps what it gets: no name, address or free text may ever reach one"),
                "EventWithText",
                List.of("package $base.planted; record EventWithText(String remark) {}"));
    }

    /** Every component is an id, a code, a number, a date, another record of the contract, or a list of these. */
    private static final class PlainComponents extends ArchCondition<JavaClass> {

        private final String base;

        PlainComponents(String base) {
            super("have components that hold no free text");
            this.base = base;
        }

        @Override
        public void check(JavaClass event, ConditionEvents events) {
            for (JavaField component : event.getFields()) {
                if (component.getModifiers().contains(JavaModifier.STATIC)) {
                    continue;
                }
                for (JavaClass part : component.getType().getAllInvolvedRawTypes()) {
                    if (!allowed(part)) {
                        events.add(SimpleConditionEvent.violated(
                                component,
                                "%s has type %s: use an id, a code, a number or a date"
                                        .formatted(component.getFullName(), part.getName())));
                    }
                }
            }
        }

        private boolean allowed(JavaClass type) {
            return PLAIN.contains(type.getName())
                    || CONTAINERS.contains(type.getName())
                    || type.getPackageName().startsWith(base)
                            && (type.isRecord() || type.isEnum() || type.isInterface());
        }
    }
}
