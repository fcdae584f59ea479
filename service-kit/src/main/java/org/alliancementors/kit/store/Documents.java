package org.alliancementors.kit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The kit's fields of a document, written and read in one place. */
final class Documents {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String WRITE_ID = "writeId";
    static final String SEQ = "seq";
    static final String SEEN = "seen";
    static final String OUTBOX = "outbox";
    static final String PARKED = "parked";
    static final String DRIVE_AT = "driveAt";
    static final List<String> OWN = List.of(ID, VERSION, WRITE_ID, SEQ, SEEN, OUTBOX, PARKED, DRIVE_AT);

    private Documents() {}

    static Envelope envelope(Document document) {
        Map<String, Long> seen = new HashMap<>();
        document.get(SEEN, new Document()).forEach((source, seq) -> seen.put(source, ((Number) seq).longValue()));
        return new Envelope(
                number(document, VERSION),
                document.get(WRITE_ID, ""),
                number(document, SEQ),
                Map.copyOf(seen),
                outbox(document),
                list(document, PARKED).stream().map(Documents::parked).toList());
    }

    static List<PendingEvent> outbox(Document document) {
        return list(document, OUTBOX).stream().map(Documents::pending).toList();
    }

    private static List<Document> list(Document document, String field) {
        List<Document> entries = document.getList(field, Document.class);
        return entries == null ? List.of() : entries;
    }

    private static long number(Document document, String field) {
        Number value = document.get(field, Number.class);
        return value == null ? 0 : value.longValue();
    }

    private static Instant instant(Document document, String field) {
        return document.get(field, Date.class).toInstant();
    }

    static Document of(PendingEvent event) {
        return entry(event.seq(), event.type(), event.time(), event.data(), event.traceparent());
    }

    static List<Document> of(List<ParkedRecord> records) {
        List<Document> documents = new ArrayList<>();
        for (ParkedRecord record : records) {
            documents.add(entry(record.seq(), record.type(), record.time(), record.data(), record.traceparent())
                    .append("source", record.source()));
        }
        return documents;
    }

    private static Document entry(
            long seq, String type, Instant time, @Nullable String data, @Nullable String traceparent) {
        Document entry = new Document("seq", seq).append("type", type).append("time", Date.from(time));
        if (data != null) {
            entry.append("data", data);
        }
        if (traceparent != null) {
            entry.append("traceparent", traceparent);
        }
        return entry;
    }

    private static PendingEvent pending(Document entry) {
        return new PendingEvent(
                number(entry, "seq"),
                entry.getString("type"),
                instant(entry, "time"),
                entry.getString("data"),
                entry.getString("traceparent"));
    }

    private static ParkedRecord parked(Document entry) {
        return new ParkedRecord(
                entry.getString("source"),
                number(entry, "seq"),
                entry.getString("type"),
                instant(entry, "time"),
                entry.getString("data"),
                entry.getString("traceparent"));
    }
}
