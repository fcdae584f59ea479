package org.alliancementors.portal.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancementors.portal.drafts.Drafts;
import org.alliancementors.portal.drafts.DraftsUnavailable;

/** The drafts without a database; passes the same tests as the real ones, and can be down. */
public final class DraftsInMemory implements Drafts {

    private record Kept(Map<String, byte[]> parts, Instant touchedAt) {}

    private final Map<String, Kept> all = new ConcurrentHashMap<>();
    private volatile boolean down;
    private volatile boolean writesFail;

    /** Answers nothing until further notice. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** Answers, but keeps nothing until further notice. */
    public void failWrites(boolean failing) {
        writesFail = failing;
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** Everything that is stored, as text. */
    public String stored() {
        StringBuilder text = new StringBuilder();
        all.forEach((id, kept) -> {
            text.append(id);
            kept.parts()
                    .forEach((name, content) -> text.append(name)
                            .append(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)));
        });
        return text.toString();
    }

    /** Forgets all. */
    public void clear() {
        all.clear();
    }

    @Override
    public Map<String, byte[]> find(String id) {
        answer();
        Kept kept = all.get(id);
        return kept == null ? Map.of() : kept.parts();
    }

    @Override
    public void keep(String id, String part, byte[] content, Instant now) {
        answerWrites();
        all.compute(id, (_, before) -> {
            Map<String, byte[]> parts = new HashMap<>(before == null ? Map.of() : before.parts());
            parts.put(part, content);
            return new Kept(Map.copyOf(parts), now);
        });
    }

    @Override
    public void keepOnly(String id, String part, byte[] content, Instant now) {
        answerWrites();
        all.put(id, new Kept(Map.of(part, content), now));
    }

    @Override
    public void forget(String id) {
        answer();
        all.remove(id);
    }

    @Override
    public void forgetUntouchedSince(Instant since) {
        answer();
        all.values().removeIf(kept -> kept.touchedAt().isBefore(since));
    }

    private void answerWrites() {
        answer();
        if (writesFail) {
            throw new DraftsUnavailable(new IllegalStateException("full"));
        }
    }

    private void answer() {
        if (down) {
            throw new DraftsUnavailable(new IllegalStateException("down"));
        }
    }
}
