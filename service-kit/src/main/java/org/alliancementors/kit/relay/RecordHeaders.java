package org.alliancementors.kit.relay;

import java.nio.charset.StandardCharsets;
import org.alliancementors.kit.store.PendingEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of a record: CloudEvents 1.0 in binary mode for Kafka, and the trace context of W3C. */
public final class RecordHeaders {

    /** {@code <aggregate>:<seq>}, the same for every copy. */
    public static final String ID = "ce_id";
    /** Name of the event and its version. */
    public static final String TYPE = "ce_type";
    /** Name of the publishing service. */
    public static final String SOURCE = "ce_source";
    /** When the event was written, ISO 8601. */
    public static final String TIME = "ce_time";
    /** The aggregate's id, the same as the key. */
    public static final String SUBJECT = "ce_subject";
    /** Number of the event among those of its aggregate, from 1, without gaps. */
    public static final String SEQUENCE = "ce_sequence";
    /** Version of CloudEvents. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";
    /** Trace context. */
    public static final String TRACEPARENT = "traceparent";

    private RecordHeaders() {}

    static ProducerRecord<byte[], byte[]> record(String topic, String source, String id, PendingEvent event) {
        byte[] value = event.data() == null ? null : bytes(event.data());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, null, bytes(id), value);
        Headers headers = record.headers();
        headers.add(SPEC_VERSION, bytes("1.0"));
        headers.add(ID, bytes(id + ":" + event.seq()));
        headers.add(TYPE, bytes(event.type()));
        headers.add(SOURCE, bytes(source));
        headers.add(TIME, bytes(event.time().toString()));
        headers.add(SUBJECT, bytes(id));
        headers.add(SEQUENCE, bytes(Long.toString(event.seq())));
        headers.add(CONTENT_TYPE, bytes("application/json"));
        if (event.traceparent() != null) {
            headers.add(TRACEPARENT, bytes(event.traceparent()));
        }
        return record;
    }

    /** The text of a header, or null where it is missing. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
