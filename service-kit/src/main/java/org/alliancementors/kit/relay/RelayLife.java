package org.alliancementors.kit.relay;

import org.springframework.context.SmartLifecycle;

/**
 * Begins before and ends after everything that writes documents, HTTP and bindings alike, so that what they write last still
 * leaves; the producer and the database client outlive it.
 */
final class RelayLife implements SmartLifecycle {

    private final Relay relay;
    private final SweepLoop sweeps;
    private volatile boolean running;

    RelayLife(Relay relay, SweepLoop sweeps) {
        this.relay = relay;
        this.sweeps = sweeps;
    }

    @Override
    public void start() {
        running = true;
        relay.start();
        sweeps.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            sweeps.stop();
            relay.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The producer's is the very first. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
