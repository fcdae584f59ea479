package org.alliancementors.faults.proxy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows for each mail that the sink has kept whether its "250 kept as …" came to its sender's socket. An answer that was passed
 * on less than half a second before the connection was reset does not count: a reset throws away what was not yet read.
 */
public final class KeptMails implements Tap {

    private static final Pattern KEPT = Pattern.compile("250 [^\r\n]*kept as (\\d{16})\r\n");
    private static final Duration UNREAD = Duration.ofMillis(500);
    private static final int LINE = 80;

    private final InstantSource clock;
    private final Map<String, Instant> answered = new ConcurrentHashMap<>();

    /** Begins without any. */
    public KeptMails(InstantSource clock) {
        this.clock = clock;
    }

    /** When the answer for this mail came to its sender; empty when it did not. */
    public Optional<Instant> answered(String id) {
        return Optional.ofNullable(answered.get(id));
    }

    @Override
    public Tap ofConnection() {
        return new Connection();
    }

    private final class Connection implements Tap {

        private final Map<String, Instant> here = new HashMap<>();
        private String tail = "";

        @Override
        public boolean mayBeSwallowed(String answer) {
            return answer.contains("kept as");
        }

        @Override
        public synchronized void passed(String answer) {
            String text = tail + answer;
            Matcher kept = KEPT.matcher(text);
            int end = 0;
            while (kept.find()) {
                here.put(kept.group(1), clock.instant());
                answered.put(kept.group(1), clock.instant());
                end = kept.end();
            }
            tail = text.substring(Math.max(end, text.length() - LINE));
        }

        @Override
        public synchronized void reset() {
            Instant unread = clock.instant().minus(UNREAD);
            here.forEach((id, at) -> {
                if (at.isAfter(unread)) {
                    answered.remove(id);
                }
            });
        }
    }
}
