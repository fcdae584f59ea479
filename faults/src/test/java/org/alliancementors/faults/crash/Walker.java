package org.alliancementors.faults.crash;

import org.alliancementors.sandbox.process.Tether;

/** A program that takes steps for ever, and says each. */
public final class Walker {

    private Walker() {}

    /** Walks. */
    public static void main(String[] arguments) throws InterruptedException {
        Tether.toParent();
        for (int i = 1; ; i++) {
            step(i);
            Thread.sleep(20);
        }
    }

    private static int step(int number) {
        if (number < 0) {
            return -1;
        }
        System.out.println("step " + number);
        return number;
    }
}
