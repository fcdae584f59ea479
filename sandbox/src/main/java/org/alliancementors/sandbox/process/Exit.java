package org.alliancementors.sandbox.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What happens when this JVM ends: first what was asked for, the newest first; then every child that still runs is killed. */
public final class Exit {

    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();
    private static final Deque<Runnable> BEFORE = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Exit::run, "exit"));
    }

    private Exit() {}

    /** Does this before the children are killed. */
    public static void before(Runnable work) {
        synchronized (BEFORE) {
            BEFORE.push(work);
        }
    }

    /** No longer does this. */
    public static void forget(Runnable work) {
        synchronized (BEFORE) {
            BEFORE.remove(work);
        }
    }

    static void kills(Process child) {
        CHILDREN.removeIf(other -> !other.isAlive());
        CHILDREN.add(child);
    }

    private static void run() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                System.err.println("While ending: " + e.getMessage());
            }
        }
        CHILDREN.forEach(Process::destroyForcibly);
    }

    private static @org.jspecify.annotations.Nullable Runnable next() {
        synchronized (BEFORE) {
            return BEFORE.poll();
        }
    }
}
