package org.alliancementors.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that read the machine's clock. {@code System.nanoTime} is not among them: it measures, it tells no time. */
final class SystemClockCalls extends DescribedPredicate<JavaMethodCall> {

    SystemClockCalls() {
        super("the system's clock is read");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String method = call.getName();
        if (owner.isEquivalentTo(System.class)) {
            return method.equals("currentTimeMillis");
        }
        if (!owner.getPackageName().equals("java.time")
                && !owner.getPackageName().equals("java.time.chrono")) {
            return false;
        }
        boolean systemClock = method.startsWith("system")
                || Set.of("tickMillis", "tickSeconds", "tickMinutes").contains(method);
        boolean now = method.equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return systemClock || now;
    }
}
