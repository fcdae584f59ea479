package org.alliancementors.portal.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key ring that all portals share, kept in memory and looked up again each minute. Makes the first key when there is none and a new
 * one when the newest is old. Once read, the ring stays usable while the store is down; before that, callers get {@link KeysUnavailable},
 * and only one of them a second waits for the store.
 */
public final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final KeyRings rings;
    private final InstantSource clock;
    private final Duration life;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable KeyRing known;
    private volatile Instant freshUntil = Instant.MIN;
    private volatile @Nullable KeysUnavailable lastFailure;
    private volatile Instant pausedUntil = Instant.MIN;

    /** A key signs for {@code life}, then another one follows. */
    public SigningKeys(KeyRings rings, InstantSource clock, Duration life) {
        this.rings = rings;
        this.clock = clock;
        this.life = life;
    }

    /**
     * The key whose turn it is.
     *
     * @throws KeysUnavailable when none is known
     */
    public SigningKey signing() {
        return ring().signing(clock.instant());
    }

    /**
     * The keys that verifiers need.
     *
     * @throws KeysUnavailable when none is known
     */
    public List<SigningKey> published() {
        return ring().published(clock.instant());
    }

    /**
     * The ring to sign and to publish with.
     *
     * @throws KeysUnavailable when it was never read and the store does not answer
     */
    public KeyRing ring() {
        Instant now = clock.instant();
        KeyRing ring = known;
        if (ring != null && (now.isBefore(freshUntil) || now.isBefore(pausedUntil))) {
            return ring;
        }
        if (ring != null && !reading.tryLock()) {
            return ring;
        }
        if (ring == null) {
            reading.lock();
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private KeyRing read() {
        KeyRing before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(freshUntil)) {
            return before;
        }
        KeysUnavailable failure = lastFailure;
        if (failure != null && now.isBefore(pausedUntil)) {
            return orElse(before, failure);
        }
        try {
            KeyRing ring = shared(now);
            known = ring;
            freshUntil = now.plus(FRESH);
            lastFailure = null;
            return ring;
        } catch (KeysUnavailable e) {
            LOG.warn(
                    "The signing keys could not be read; {}",
                    before == null ? "no token is issued" : "the known ones go on");
            lastFailure = e;
            pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
            return orElse(before, e);
        }
    }

    private static KeyRing orElse(@Nullable KeyRing before, KeysUnavailable failure) {
        if (before == null) {
            throw failure;
        }
        return before;
    }

    /** What is stored is what counts: after each attempt to write, it is read again. */
    private KeyRing shared(Instant now) {
        Optional<KeyRings.Kept> kept = rings.find();
        if (kept.isEmpty()) {
            rings.addFirst(KeyRing.first(now));
            kept = rings.find();
        }
        KeyRings.Kept found =
                kept.orElseThrow(() -> new IllegalStateException("The key ring vanished while the portal runs"));
        if (!found.ring().rotationDue(now, life)) {
            return found.ring();
        }
        rings.replace(found, found.ring().rotated(now));
        KeyRing rotated = rings.find().orElse(found).ring();
        LOG.info("Signing keys rotated: {}", rotated.keys());
        return rotated;
    }
}
