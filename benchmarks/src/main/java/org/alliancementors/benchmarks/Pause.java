package org.alliancementors.benchmarks;

/** Waiting between two looks. */
public final class Pause {

    private static final long MILLIS = 50;

    private Pause() {}

    /** Waits for a moment. */
    public static void aMoment() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
