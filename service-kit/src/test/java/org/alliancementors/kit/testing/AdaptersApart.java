package org.alliancementors.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adapter depends on no class of another kind of adapter. */
final class AdaptersApart extends ArchCondition<JavaClass> {

    private final List<String> bases;
    private final Set<String> adapters;

    AdaptersApart(List<String> bases, Set<String> adapters) {
        super("know no other adapter");
        this.bases = bases;
        this.adapters = adapters;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String own = adapterOf(type, bases, adapters);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String other = adapterOf(dependency.getTargetClass(), bases, adapters);
            if (other != null && !other.equals(own)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** Which adapter a class belongs to, told by the part of its package's name below the base package. */
    static @Nullable String adapterOf(JavaClass type, List<String> bases, Set<String> adapters) {
        for (String base : bases) {
            if (type.getPackageName().startsWith(base + ".")) {
                for (String part :
                        type.getPackageName().substring(base.length() + 1).split("\\.")) {
                    if (adapters.contains(part)) {
                        return part;
                    }
                }
            }
        }
        return null;
    }
}
