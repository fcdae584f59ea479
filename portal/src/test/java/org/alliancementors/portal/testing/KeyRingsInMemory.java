package org.alliancementors.portal.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancementors.portal.tokens.KeyRing;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.jspecify.annotations.Nullable;

/** A store of the key ring that several portals of a test share, and that can be down. */
public final class KeyRingsInMemory implements KeyRings {

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean down;

    /** Answers nothing until further notice. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** How often it was asked. */
    public int reads() {
        return reads.get();
    }

    @Override
    public Optional<Kept> find() {
        reads.incrementAndGet();
        answer();
        return Optional.ofNullable(kept.get());
    }

    @Override
    public void addFirst(KeyRing ring) {
        answer();
        kept.compareAndSet(null, new Kept(ring, 1));
    }

    @Override
    public void replace(Kept before, KeyRing ring) {
        answer();
        kept.updateAndGet(
                now -> now != null && now.version() == before.version() ? new Kept(ring, before.version() + 1) : now);
    }

    private void answer() {
        if (down) {
            throw new KeysUnavailable(new IllegalStateException("down"));
        }
    }
}
