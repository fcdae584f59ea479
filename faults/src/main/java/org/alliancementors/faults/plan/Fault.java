package org.alliancementors.faults.plan;

import java.time.Duration;

/**
 * Something that goes wrong for a while.
 *
 * @param kind how
 * @param target what: a process, or an {@link Arrow}; empty where the kind says it all
 * @param detail more of the kind, for instance the code of the mail server; else empty
 * @param time for how long
 */
public record Fault(Kind kind, String target, String detail, Duration time) {

    /** In words, as the plan prints it. */
    @Override
    public String toString() {
        var words = new StringBuilder(kind.words());
        if (!target.isEmpty()) {
            words.append(": ").append(target);
        }
        if (!detail.isEmpty()) {
            words.append(" (").append(detail).append(')');
        }
        return time.isZero()
                ? words.toString()
                : words.append(", %.1f s".formatted(time.toMillis() / 1000.0)).toString();
    }
}
