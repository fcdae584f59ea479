package org.alliancementors.kit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.kit.store.ParkedRecord;
import org.alliancementors.kit.store.PendingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record whose frame has been read: who it is about and which number it has. What it says is not decoded yet.
 *
 * @param raw as it came, or null when it comes out of a parking place
 */
record Incoming(
        String source,
        String id,
        long seq,
        String type,
        Instant time,
        @Nullable String data,
        @Nullable String traceparent,
        @Nullable ConsumerRecord<byte[], byte[]> raw) {

    private static final int LONGEST_ID = 128;

    /** Reads the frame, or says why it is none. */
    static Incoming read(ConsumerRecord<byte[], byte[]> raw) throws Unusable {
        if (raw.key() == null) {
            throw new Unusable("the record has no key");
        }
        String id = utf8(raw.key(), "key");
        if (id.isEmpty() || id.length() > LONGEST_ID || id.contains(".") || id.contains("$")) {
            throw new Unusable("the key is not an id");
        }
        String type = header(raw, RecordHeaders.TYPE);
        return new Incoming(
                raw.topic(),
                id,
                sequence(header(raw, RecordHeaders.SEQUENCE)),
                type,
                time(header(raw, RecordHeaders.TIME)),
                value(raw, type),
                RecordHeaders.text(raw.headers(), RecordHeaders.TRACEPARENT),
                raw);
    }

    static Incoming of(ParkedRecord parked, String id) {
        return new Incoming(
                parked.source(),
                id,
                parked.seq(),
                parked.type(),
                parked.time(),
                parked.data(),
                parked.traceparent(),
                null);
    }

    ParkedRecord park() {
        return new ParkedRecord(source, seq, type, time, data == null ? "" : data, traceparent);
    }

    private static @Nullable String value(ConsumerRecord<byte[], byte[]> raw, String type) throws Unusable {
        if (type.equals(PendingEvent.TOMBSTONE_TYPE)) {
            return null;
        }
        if (raw.value() == null) {
            throw new Unusable("the record has no value");
        }
        return utf8(raw.value(), "value");
    }

    private static String header(ConsumerRecord<byte[], byte[]> raw, String name) throws Unusable {
        String text = RecordHeaders.text(raw.headers(), name);
        if (text == null || text.isEmpty()) {
            throw new Unusable("header " + name + " is missing");
        }
        return text;
    }

    private static long sequence(String text) throws Unusable {
        try {
            long seq = Long.parseLong(text);
            if (seq >= 1) {
                return seq;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unusable("header " + RecordHeaders.SEQUENCE + " is not a number from 1");
    }

    private static Instant time(String text) throws Unusable {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unusable("header " + RecordHeaders.TIME + " is not an ISO 8601 instant");
        }
    }

    private static String utf8(byte[] bytes, String what) throws Unusable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("the " + what + " is not UTF-8");
        }
    }

    /** A record that will never be usable as it is; the message says why, without any of its content. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Unusable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
