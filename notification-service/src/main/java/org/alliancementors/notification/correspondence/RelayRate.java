package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets no more mails through than the relay wants: a bucket into which so many tokens drip each second, up to a most, and from
 * which every claimed mail takes one. For each instance of the service on its own.
 */
public final class RelayRate {

    private static final long TOKEN = TimeUnit.SECONDS.toNanos(1);

    private final long perSecond;
    private final long full;
    private final LongSupplier nanos;

    /** In parts of a token. Below zero when two asked at the same time; what follows waits for it. */
    private long content;

    private long seen;

    /**
     * A full bucket.
     *
     * @param perSecond mails for each second in the long run; 0 for as many as there are
     * @param burst mails at once after a quiet time; 0 for as many as in one second
     * @param nanos a monotonic clock
     * @throws IllegalArgumentException when one of them is below zero
     */
    public RelayRate(int perSecond, int burst, LongSupplier nanos) {
        if (perSecond < 0 || burst < 0) {
            throw new IllegalArgumentException(
                    "RelayRate of %d mails per second and a burst of %d: neither can be below zero"
                            .formatted(perSecond, burst));
        }
        this.perSecond = perSecond;
        this.full = (burst == 0 ? perSecond : burst) * TOKEN;
        this.nanos = nanos;
        this.content = full;
        this.seen = nanos.getAsLong();
    }

    /** How many of so many mails the bucket has tokens for just now. */
    synchronized int available(int wanted) {
        if (perSecond == 0) {
            return wanted;
        }
        drip();
        return Math.clamp(content / TOKEN, 0, Math.max(0, wanted));
    }

    /** Takes so many tokens. */
    synchronized void take(int mails) {
        content -= mails * TOKEN;
    }

    /** Puts back what was taken and not used. */
    synchronized void giveBack(int mails) {
        content = Math.min(full, content + mails * TOKEN);
    }

    /** How long until it is worth asking again: zero while there are tokens, else until there are some for half a second. */
    synchronized Duration rest() {
        if (available(1) > 0) {
            return Duration.ZERO;
        }
        long helping = Math.clamp(perSecond / 2, 1, Math.max(1, full / TOKEN / 2)) * TOKEN;
        return Duration.ofNanos(Math.ceilDiv(helping - content, perSecond));
    }

    private void drip() {
        long now = nanos.getAsLong();
        long longest = Math.ceilDiv(full - content, perSecond);
        content = Math.min(full, content + Math.min(now - seen, longest) * perSecond);
        seen = now;
    }
}
