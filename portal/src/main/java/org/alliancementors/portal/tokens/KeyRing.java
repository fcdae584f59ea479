package org.alliancementors.portal.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All keys that count, oldest first. The newest that may sign already does; one that was followed by another stays published for a day, so
 * that tokens and caches signed or filled before the change stay good.
 *
 * @param keys at least one, oldest first
 */
public record KeyRing(List<SigningKey> keys) {

    /** How long a key is published after its successor began to sign. */
    static final Duration PUBLISHED_AFTERWARDS = Duration.ofDays(1);

    /** How long a new key is published before it signs; longer than any portal keeps a ring without looking. */
    static final Duration PUBLISHED_BEFOREHAND = Duration.ofMinutes(10);

    /** Refuses an empty ring. */
    public KeyRing {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A key ring without a key signs nothing");
        }
        keys = List.copyOf(keys);
    }

    /** A ring with a first key, which signs at once: there is no older token to consider. */
    static KeyRing first(Instant now) {
        return new KeyRing(List.of(SigningKey.generate(now, now)));
    }

    /** The key that signs at this moment. */
    public SigningKey signing(Instant now) {
        SigningKey chosen = keys.getFirst();
        for (SigningKey key : keys) {
            if (!key.signsFrom().isAfter(now)) {
                chosen = key;
            }
        }
        return chosen;
    }

    /** The keys that verifiers may still meet or will meet soon. */
    public List<SigningKey> published(Instant now) {
        List<SigningKey> published = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            if (last || now.isBefore(keys.get(i + 1).signsFrom().plus(PUBLISHED_AFTERWARDS))) {
                published.add(keys.get(i));
            }
        }
        return List.copyOf(published);
    }

    /** Whether the newest key has signed for its whole life. */
    boolean rotationDue(Instant now, Duration life) {
        return !keys.getLast().signsFrom().plus(life).isAfter(now);
    }

    /** The ring with a new key at its end and without those that nobody needs any more. */
    KeyRing rotated(Instant now) {
        List<SigningKey> next = new ArrayList<>(published(now));
        next.add(SigningKey.generate(now, now.plus(PUBLISHED_BEFOREHAND)));
        return new KeyRing(next);
    }
}
