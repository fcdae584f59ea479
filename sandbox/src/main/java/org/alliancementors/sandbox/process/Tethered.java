package org.alliancementors.sandbox.process;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs another main class on a {@link Tether}. Arguments: the class, then its arguments. */
public final class Tethered {

    private Tethered() {}

    /** Starts the class in this thread. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Tether.toParent();
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
