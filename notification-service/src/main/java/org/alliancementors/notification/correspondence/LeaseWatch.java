package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.alliancementors.notification.correspondence.MailState.HandingOver;
import org.alliancementors.notification.correspondence.MailState.InFlight;

/**
 * Sees claims end. A lease has ended when this observer has itself seen the same claim in the same state for the whole
 * length on its own monotonic clock: no other machine's clock is believed, and a claim that moved on starts anew. Kept in
 * memory only: an observer that starts anew merely takes longer.
 */
public final class LeaseWatch {

    private final long lease;
    private final LongSupplier nanos;
    private final Map<Sighting, Long> firstSeen = new HashMap<>();
    private final Map<Sighting, Long> lastSeen = new HashMap<>();

    /**
     * Watches.
     *
     * @param lease longer than all time-outs of a hand-over together
     * @param nanos a monotonic clock, such as {@code System::nanoTime}
     */
    public LeaseWatch(Duration lease, LongSupplier nanos) {
        this.lease = lease.toNanos();
        this.nanos = nanos;
    }

    /** Shown what is in flight as just read, tells which claims have ended. */
    synchronized Set<ClaimToken> ended(Collection<Mail> inFlight) {
        long now = nanos.getAsLong();
        var ended = new HashSet<ClaimToken>();
        for (var mail : inFlight) {
            if (mail.state() instanceof InFlight claim) {
                var sighting = new Sighting(claim.token(), claim instanceof HandingOver);
                long first = firstSeen.computeIfAbsent(sighting, _ -> now);
                lastSeen.put(sighting, now);
                if (now - first >= lease) {
                    ended.add(claim.token());
                }
            }
        }
        lastSeen.values().removeIf(seen -> now - seen > 10 * lease);
        firstSeen.keySet().retainAll(lastSeen.keySet());
        return ended;
    }

    private record Sighting(ClaimToken token, boolean handingOver) {}
}
