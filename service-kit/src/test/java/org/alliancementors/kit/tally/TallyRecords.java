package org.alliancementors.kit.tally;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.kit.store.PendingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Records as they are on a topic of tallies. */
public final class TallyRecords {

    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");

    private TallyRecords() {}

    /** An amount that was added, version 1. */
    public static ConsumerRecord<byte[], byte[]> added(String id, long seq, int amount) {
        return of(MemoryStores.TOPIC, id, seq, "tally-added.v1", "{\"amount\":%d}".formatted(amount));
    }

    /** The same in version 2, which an older build does not know. */
    public static ConsumerRecord<byte[], byte[]> multiplied(String id, long seq, int amount, int times) {
        return of(
                MemoryStores.TOPIC, id, seq, "tally-added.v2", "{\"amount\":%d,\"times\":%d}".formatted(amount, times));
    }

    public static ConsumerRecord<byte[], byte[]> tombstone(String id, long seq) {
        return of(MemoryStores.TOPIC, id, seq, PendingEvent.TOMBSTONE_TYPE, null);
    }

    public static ConsumerRecord<byte[], byte[]> of(
            String topic, String id, long seq, String type, @Nullable String json) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, 3, 100 + seq, bytes(id), json == null ? null : bytes(json));
        addHeaders(record.headers(), id, seq, type);
        return record;
    }

    /** To be sent. */
    public static ProducerRecord<byte[], byte[]> toSend(
            String topic, String id, long seq, String type, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, null, bytes(id), value);
        addHeaders(record.headers(), id, seq, type);
        return record;
    }

    /** To be sent: an amount that was added. */
    public static ProducerRecord<byte[], byte[]> toSend(String topic, String id, long seq, int amount) {
        return toSend(topic, id, seq, "tally-added.v1", bytes("{\"amount\":%d}".formatted(amount)));
    }

    private static void addHeaders(Headers headers, String id, long seq, String type) {
        headers.add(RecordHeaders.ID, bytes(id + ":" + seq));
        headers.add(RecordHeaders.TYPE, bytes(type));
        headers.add(RecordHeaders.TIME, bytes(TIME.toString()));
        headers.add(RecordHeaders.SEQUENCE, bytes(Long.toString(seq)));
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
