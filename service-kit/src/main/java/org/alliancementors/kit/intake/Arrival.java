package org.alliancementors.kit.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as its handler gets it.
 *
 * @param aggregateId the publisher's aggregate, which is the record's key and the id of the document that it changes
 * @param seq its number among the events of that aggregate, from 1
 * @param type name on the wire
 * @param time when its publisher wrote it
 * @param event the event, or null for a tombstone (only on a compacted topic)
 * @param <E> the topic's events
 */
public record Arrival<E>(
        String aggregateId,
        long seq,
        String type,
        Instant time,
        @Nullable E event) {}
