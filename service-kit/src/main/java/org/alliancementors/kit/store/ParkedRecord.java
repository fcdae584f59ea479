package org.alliancementors.kit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that arrived before one that precedes it, or in a version that this build does not know.
 *
 * @param source topic that it came from
 * @param seq its number among the source aggregate's events
 * @param type name on the wire
 * @param time when it was written by its publisher
 * @param data JSON, exactly as it arrived
 * @param traceparent W3C trace context, or null
 */
public record ParkedRecord(
        String source,
        long seq,
        String type,
        Instant time,
        String data,
        @Nullable String traceparent) {}
