package org.alliancementors.benchmarks.mail;

/** Waiting between two looks. */
final class Pause {

    private static final long MILLIS = 50;

    private Pause() {}

    static void aMoment() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
