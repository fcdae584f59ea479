package org.alliancementors.portal.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.sessions.LoginsUnavailable;
import org.jspecify.annotations.Nullable;

/** A store of logins that several portals of a test share, and that can be down. */
public final class LoginsInMemory implements LoginStore {

    private record Tries(int count, Instant until) {}

    private final Map<String, KeptSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> links = new ConcurrentHashMap<>();
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    /** Answers nothing until further notice. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** How often it was asked for anything. */
    public int asked() {
        return asked.get();
    }

    /** All sessions. */
    public Map<String, KeptSession> sessions() {
        return Map.copyOf(sessions);
    }

    @Override
    public Optional<KeptSession> find(String id) {
        answer();
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public void keep(KeptSession session) {
        answer();
        sessions.put(session.id(), session);
    }

    @Override
    public void touch(String id, Instant at) {
        answer();
        sessions.computeIfPresent(
                id,
                (_, kept) -> at.isAfter(kept.touchedAt())
                        ? new KeptSession(id, kept.role(), kept.name(), kept.createdAt(), at)
                        : kept);
    }

    @Override
    public void forget(String id) {
        answer();
        sessions.remove(id);
    }

    @Override
    public boolean useUp(String link, Instant until) {
        answer();
        return links.putIfAbsent(link, until) == null;
    }

    @Override
    public int countTry(String name, Instant now, Duration window) {
        answer();
        return tries.compute(name, (_, before) -> next(before, now, window)).count();
    }

    private static Tries next(@Nullable Tries before, Instant now, Duration window) {
        return before == null || !now.isBefore(before.until())
                ? new Tries(1, now.plus(window))
                : new Tries(before.count() + 1, before.until());
    }

    @Override
    public void forgetTries(String name) {
        answer();
        tries.remove(name);
    }

    @Override
    public void forgetEnded(Instant createdBefore, Instant touchedBefore, Instant now) {
        answer();
        sessions.values()
                .removeIf(kept -> !kept.createdAt().isAfter(createdBefore)
                        || !kept.touchedAt().isAfter(touchedBefore));
        links.values().removeIf(until -> !until.isAfter(now));
        tries.values().removeIf(each -> !each.until().isAfter(now));
    }

    private void answer() {
        asked.incrementAndGet();
        if (down) {
            throw new LoginsUnavailable(new IllegalStateException("down"));
        }
    }
}
