package org.alliancementors.notification.correspondence;

/**
 * The event that a mail goes back to. Two publishers number their events of a mission independently, so the source belongs
 * to the identity.
 *
 * @param source the topic it came by, for example {@code missions}
 * @param aggregate id of the aggregate that it is about
 * @param seq its number within source and aggregate, from 1
 */
public record EventId(String source, String aggregate, long seq) {

    /** The form in which it is stored and shown: {@code missions:4711:2}. */
    @Override
    public String toString() {
        return source + ":" + aggregate + ":" + seq;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException naming the value, when it has another form
     */
    public static EventId parse(String value) {
        int first = value.indexOf(':');
        int last = value.lastIndexOf(':');
        if (first < 1 || last <= first) {
            throw new IllegalArgumentException("EventId '%s' is not source:aggregate:seq".formatted(value));
        }
        return new EventId(
                value.substring(0, first),
                value.substring(first + 1, last),
                Long.parseLong(value, last + 1, value.length(), 10));
    }
}
