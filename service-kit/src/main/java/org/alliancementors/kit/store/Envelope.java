package org.alliancementors.kit.store;

import java.util.List;
import java.util.Map;

/**
 * What the kit keeps in a document beside the aggregate's own fields.
 *
 * @param version grows by one with every write; every write names the version that it replaces
 * @param writeId random, made by the writer; tells after a lost reply whose write it was
 * @param seq sequence number of the aggregate's own last event, 0 before the first
 * @param seen per source topic the sequence number of the last record that was applied to this document
 * @param outbox events that the broker has not yet acknowledged, by seq
 * @param parked records that wait behind a gap, by source and seq
 */
public record Envelope(
        long version,
        String writeId,
        long seq,
        Map<String, Long> seen,
        List<PendingEvent> outbox,
        List<ParkedRecord> parked) {

    static final Envelope NEW = new Envelope(0, "", 0, Map.of(), List.of(), List.of());

    /** The last applied sequence number of a source, 0 before the first. */
    public long seen(String source) {
        return seen.getOrDefault(source, 0L);
    }
}
