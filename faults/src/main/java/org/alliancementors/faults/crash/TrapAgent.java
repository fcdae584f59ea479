package org.alliancementors.faults.crash;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/** The agent: puts a {@link Trap} into the methods of a class, or takes it out again. */
public final class TrapAgent {

    /** What takes a trap out. */
    static final String OFF = "off";

    private TrapAgent() {}

    /** Called by the JVM; the argument is {@link #OFF} or {@code class method before|after hits}. */
    public static void agentmain(String argument, Instrumentation instrumentation) throws UnmodifiableClassException {
        Trap.set(0);
        if (argument.equals(OFF)) {
            return;
        }
        String[] words = argument.split(" ");
        var setter = new TrapSetter(words[0], words[1], words[2].equals("before"));
        instrumentation.addTransformer(setter, true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(words[0])) {
                instrumentation.retransformClasses(loaded);
            }
        }
        instrumentation.removeTransformer(setter);
        Trap.set(Integer.parseInt(words[3]));
    }
}
