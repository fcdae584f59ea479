package org.alliancementors.mentors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a mentor lately wanted a link that lets them in. Anybody who knows the address can want one, so there are not many.
 *
 * @param asked the times that still count, oldest first
 */
public record LoginLinks(List<Instant> asked) {

    /** How many a mentor is sent in a day. */
    public static final int MOST_A_DAY = 5;

    static final LoginLinks NONE = new LoginLinks(List.of());

    private static final Duration DAY = Duration.ofDays(1);

    /** Copies the list. */
    public LoginLinks {
        asked = List.copyOf(asked);
    }

    boolean areEnough(Instant now) {
        return since(now).count() >= MOST_A_DAY;
    }

    LoginLinks with(Instant now) {
        return new LoginLinks(Stream.concat(since(now), Stream.of(now)).toList());
    }

    private Stream<Instant> since(Instant now) {
        return asked.stream().filter(at -> at.isAfter(now.minus(DAY)));
    }
}
