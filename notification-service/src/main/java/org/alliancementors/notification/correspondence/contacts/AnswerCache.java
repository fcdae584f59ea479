package org.alliancementors.notification.correspondence.contacts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.alliancementors.notification.correspondence.Contacts.Entry;

/** Answers of an owner, believed for seconds. Bounded; forgets the old ones whenever new ones come. */
final class AnswerCache<K, T> {

    private static final int MOST = 5_000;

    private final long life;
    private final LongSupplier nanos;
    private final Map<K, Kept<T>> kept = new HashMap<>();

    AnswerCache(Duration life, LongSupplier nanos) {
        this.life = life.toNanos();
        this.nanos = nanos;
    }

    synchronized Optional<Entry<T>> get(K key) {
        var there = kept.get(key);
        return there == null || nanos.getAsLong() - there.since() >= life
                ? Optional.empty()
                : Optional.of(there.answer());
    }

    synchronized void put(Map<K, Entry<T>> answers) {
        long now = nanos.getAsLong();
        kept.values().removeIf(old -> now - old.since() >= life);
        if (kept.size() + answers.size() > MOST) {
            kept.clear();
        }
        answers.forEach((key, answer) -> {
            if (!(answer instanceof Entry.Unavailable)) {
                kept.put(key, new Kept<>(answer, now));
            }
        });
    }

    private record Kept<T>(Entry<T> answer, long since) {}
}
