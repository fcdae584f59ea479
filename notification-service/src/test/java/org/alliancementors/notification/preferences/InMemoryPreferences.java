package org.alliancementors.notification.preferences;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Preferences in a map. Counts how often many are asked for, and can be out of order. */
public final class InMemoryPreferences implements AllPreferences {

    private final Map<Reader, Kept> kept = new LinkedHashMap<>();
    private boolean down;

    /** How often many were read. */
    public final AtomicInteger reads = new AtomicInteger();

    /** Fails from now on, or does not any more. */
    public synchronized void down(boolean broken) {
        down = broken;
    }

    /** Somebody says so. */
    public void say(Reader reader, Preferences preferences) {
        change(reader, OptionalLong.empty(), _ -> preferences);
    }

    @Override
    public synchronized Map<Reader, Preferences> of(Collection<Reader> readers) {
        reads.incrementAndGet();
        check();
        var found = new HashMap<Reader, Preferences>();
        readers.forEach(reader -> {
            if (kept.containsKey(reader)) {
                found.put(reader, of(reader).preferences());
            }
        });
        return found;
    }

    @Override
    public synchronized Kept of(Reader reader) {
        check();
        return kept.getOrDefault(reader, new Kept(Preferences.STANDARD, 0));
    }

    @Override
    public synchronized Changing change(Reader reader, OptionalLong expected, UnaryOperator<Preferences> change) {
        var before = of(reader);
        if (expected.isPresent() && expected.getAsLong() != before.version()) {
            return new Changing.Overtaken(before);
        }
        var next = change.apply(before.preferences());
        if (!next.equals(before.preferences())) {
            kept.put(reader, new Kept(next, before.version() + 1));
        }
        return new Changing.Changed(of(reader));
    }

    private void check() {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
    }
}
