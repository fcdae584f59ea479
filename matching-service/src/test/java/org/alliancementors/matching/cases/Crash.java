package org.alliancementors.matching.cases;

import java.util.concurrent.atomic.AtomicInteger;

/** An instance dies in the middle of its work. */
final class Crash extends RuntimeException {

    /** Does something in an instance that dies after so many writes of single documents. Returns whether it died. */
    static boolean after(int writes, World world, Runnable work) {
        var left = new AtomicInteger(writes);
        Runnable countdown = () -> {
            if (left.getAndDecrement() <= 0) {
                throw new Crash();
            }
        };
        world.cases.beforeEachWrite(countdown);
        world.mentors.beforeEachWrite(countdown);
        try {
            work.run();
            return false;
        } catch (Crash dead) {
            return true;
        } finally {
            world.cases.beforeEachWrite(() -> {});
            world.mentors.beforeEachWrite(() -> {});
        }
    }
}
