package org.alliancementors.missions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A process that dies at a write: just before it reaches the store, or just after, when nobody hears of it any more. */
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Set<String> WRITES = Set.of("change", "book", "release");

    Crash() {
        super("the process is gone", null, false, false);
    }

    /** When it dies: counts the writes of all stores together. */
    static final class Plan {

        private final int at;
        private final boolean afterwards;
        private int writes;

        Plan(int at, boolean afterwards) {
            this.at = at;
            this.afterwards = afterwards;
        }

        /** Whether there were as many writes as it waited for. */
        boolean happened() {
            return writes >= at;
        }

        /** The store as a process sees it that dies by this plan. */
        <T> T around(Class<T> port, T store) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        var due = WRITES.contains(method.getName()) && ++writes == at;
                        if (due && !afterwards) {
                            throw new Crash();
                        }
                        try {
                            var answer = method.invoke(store, arguments);
                            if (due) {
                                throw new Crash();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
