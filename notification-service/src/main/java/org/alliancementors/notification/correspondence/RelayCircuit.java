package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps mails away from a relay that is out of order, so that its fault costs no mail an attempt. Opens at its first fault,
 * lets one mail through after a while to try it, and waits twice as long after each further fault.
 */
public final class RelayCircuit {

    private final long shortest;
    private final long longest;
    private final LongSupplier nanos;

    private long wait;
    private long openUntil;
    private boolean broken;
    private boolean trying;

    /**
     * A closed circuit.
     *
     * @param shortest wait after the first fault
     * @param longest wait at most
     * @param nanos a monotonic clock
     */
    public RelayCircuit(Duration shortest, Duration longest, LongSupplier nanos) {
        this.shortest = shortest.toNanos();
        this.longest = longest.toNanos();
        this.nanos = nanos;
    }

    /** How many of so many mails may try just now. One that may try a broken relay keeps the others waiting meanwhile. */
    synchronized int admit(int wanted) {
        if (!broken || wanted <= 0) {
            return Math.max(0, wanted);
        }
        long now = nanos.getAsLong();
        if (now - openUntil < 0) {
            return 0;
        }
        openUntil = now + wait;
        trying = true;
        return 1;
    }

    /** The relay answered as one that works does. */
    synchronized void works() {
        broken = false;
        trying = false;
    }

    /** The relay did not work. */
    synchronized void failed() {
        if (!broken) {
            wait = shortest;
        } else if (trying) {
            wait = Math.min(longest, wait * 2);
        }
        trying = false;
        broken = true;
        openUntil = nanos.getAsLong() + wait;
    }

    /** Whether the relay counts as out of order. */
    public synchronized boolean isBroken() {
        return broken;
    }

    /** How long to wait at present; zero while the relay works. */
    synchronized Duration waiting() {
        return broken ? Duration.ofNanos(Math.max(0, openUntil - nanos.getAsLong())) : Duration.ZERO;
    }
}
