package org.alliancementors.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The package of each class has a {@code package-info.java} with {@link NullMarked}. */
final class NullMarkedPackages extends ArchCondition<JavaClass> {

    NullMarkedPackages() {
        super("be in a null-marked package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    "%s is in %s, which has no package-info.java with @NullMarked"
                            .formatted(type.getName(), type.getPackageName())));
        }
    }
}
