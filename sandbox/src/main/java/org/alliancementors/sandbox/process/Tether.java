package org.alliancementors.sandbox.process;

import java.io.IOException;
import java.time.Duration;

/**
 * The child's side of {@link ChildProcess}: ends this JVM when the parent is gone, however that went. The parent holds the
 * other end of the standard input and never writes, so its end is the parent's end.
 */
public final class Tether {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Tether() {}

    /** Watches the parent from now on; returns at once. */
    public static void toParent() {
        Thread.ofPlatform().daemon().name("tether").start(Tether::watch);
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // whatever it is, it is not the end
            }
        } catch (IOException e) {
            // the same as the end
        }
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }
}
