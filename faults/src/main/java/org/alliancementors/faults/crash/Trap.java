package org.alliancementors.faults.crash;

import java.util.concurrent.atomic.AtomicInteger;

/** What the code of a service calls at the point where it shall end. Lives in the service's process. */
public final class Trap {

    /** As after {@code kill -9}: nothing is written, closed or said goodbye to. */
    private static final int KILLED = 137;

    private static final AtomicInteger LEFT = new AtomicInteger();

    private Trap() {}

    /** Ends this process when the point is reached for the n-th time from now on; 0 for never. */
    static void set(int hits) {
        LEFT.set(hits);
    }

    /** The point is reached. */
    public static void hit() {
        if (LEFT.get() > 0 && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
