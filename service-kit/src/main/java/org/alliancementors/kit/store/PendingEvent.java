package org.alliancementors.kit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was written with its aggregate and has yet to be acknowledged by the broker.
 *
 * @param seq its number among the aggregate's own events, from 1
 * @param type name on the wire
 * @param time when it was written
 * @param data JSON, or null for a tombstone
 * @param traceparent W3C trace context of what caused it, or null
 */
public record PendingEvent(
        long seq,
        String type,
        Instant time,
        @Nullable String data,
        @Nullable String traceparent) {

    /** Type name of a record without a value. */
    public static final String TOMBSTONE_TYPE = "tombstone";
}
