package org.alliancementors.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, but not for ever. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(250);

    private Waiting() {}

    /** Whether it comes true in this time; what cannot be asked just now is not true. */
    static boolean holds(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!isTrue(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    /**
     * Waits for what has to be.
     *
     * @throws IllegalStateException when it does not come true
     */
    static void until(String what, Duration longest, BooleanSupplier condition) {
        if (!holds(longest, condition)) {
            throw new IllegalStateException("Waited in vain until " + what);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
