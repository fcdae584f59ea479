package org.alliancementors.kit.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The statements that one write comes to. */
final class Statements<S, F> {

    static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    static final int DUPLICATE_KEY = 11000;

    private static final int LARGEST_EVENT = 64 * 1024;

    private final StoreDefinition<S, F> definition;
    private final EventJson json;
    private final TraceContexts traces;
    private final InstantSource clock;

    Statements(StoreDefinition<S, F> definition, EventJson json, TraceContexts traces, InstantSource clock) {
        this.definition = definition;
        this.json = json;
        this.traces = traces;
        this.clock = clock;
    }

    Write<S, F> write(Stored<S> before, Change<S, F> change) {
        String traceparent = traces.current();
        List<Emission<F>> emissions = change.facts().stream()
                .map(fact -> new Emission<>(fact, traceparent))
                .toList();
        return new Write<>(
                before, change.state(), emissions, Map.of(), before.envelope().parked());
    }

    WriteModel<Document> model(Write<S, F> write, Map<String, String> writeIds) {
        if (write.before().envelope().version() == 0) {
            Document document = insertion(write);
            writeIds.put(write.before().id(), document.getString(Documents.WRITE_ID));
            return creation(document);
        }
        UpdateOneModel<Document> update = update(write);
        writeIds.put(write.before().id(), writeId(update));
        return update;
    }

    /** As an update, so that it travels with the others: where the id is taken, this version is not, and a duplicate is refused. */
    private static UpdateOneModel<Document> creation(Document document) {
        Object id = document.remove(Documents.ID);
        return new UpdateOneModel<>(
                new Document(Documents.ID, id).append(Documents.VERSION, 0L),
                new Document("$set", document),
                new UpdateOptions().upsert(true));
    }

    Document insertion(Write<S, F> write) {
        List<PendingEvent> events = events(write);
        Document document = new Document(Documents.ID, write.before().id());
        fields(write.state()).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document.append(Documents.VERSION, 1L)
                .append(Documents.WRITE_ID, UUID.randomUUID().toString())
                .append(Documents.SEQ, seq(write, events))
                .append(Documents.SEEN, new Document(write.seen()))
                .append(Documents.OUTBOX, events.stream().map(Documents::of).toList())
                .append(Documents.PARKED, Documents.of(write.parked()));
    }

    UpdateOneModel<Document> update(Write<S, F> write) {
        Envelope envelope = write.before().envelope();
        List<PendingEvent> events = events(write);
        Document set = new Document();
        Document unset = new Document();
        fields(write.state())
                .forEach((field, value) -> (value == null ? unset : set).append(field, value == null ? "" : value));
        set.append(Documents.VERSION, envelope.version() + 1)
                .append(Documents.WRITE_ID, UUID.randomUUID().toString())
                .append(Documents.SEQ, seq(write, events));
        write.seen().forEach((source, seq) -> set.append(Documents.SEEN + "." + source, seq));
        if (!write.parked().equals(envelope.parked())) {
            set.append(Documents.PARKED, Documents.of(write.parked()));
        }
        Document update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        if (!events.isEmpty()) {
            update.append(
                    "$push",
                    new Document(
                            Documents.OUTBOX,
                            new Document(
                                    "$each", events.stream().map(Documents::of).toList())));
        }
        Bson filter = new Document(Documents.ID, write.before().id()).append(Documents.VERSION, envelope.version());
        return new UpdateOneModel<>(filter, update);
    }

    static String writeId(UpdateOneModel<Document> model) {
        return update(model).get("$set", Document.class).getString(Documents.WRITE_ID);
    }

    static Document update(UpdateOneModel<Document> model) {
        return (Document) Objects.requireNonNull(model.getUpdate());
    }

    /** Whether all that went wrong is that somebody else was first to make a document; another unique key is a fault. */
    static boolean onlyTaken(MongoBulkWriteException partly, List<? extends Write<?, ?>> sent, Set<String> there) {
        return partly.getWriteConcernError() == null
                && partly.getWriteErrors().stream().allMatch(error -> {
                    Stored<?> before = sent.get(error.getIndex()).before();
                    return error.getCode() == DUPLICATE_KEY
                            && before.envelope().version() == 0
                            && there.contains(before.id());
                });
    }

    private Document fields(S state) {
        Document fields = definition.mapping().write(state);
        for (String own : Documents.OWN) {
            if (fields.containsKey(own)) {
                throw new IllegalStateException("Field '%s' of collection %s belongs to the kit: give it another name"
                        .formatted(own, definition.collection()));
            }
        }
        Instant driveAt = definition.mapping().driveAt(state);
        return fields.append(Documents.DRIVE_AT, driveAt == null ? null : Date.from(driveAt));
    }

    private List<PendingEvent> events(Write<S, F> write) {
        List<PendingEvent> events = new ArrayList<>();
        Publication<F> publication = definition.publication();
        if (publication == null) {
            return events;
        }
        String id = write.before().id();
        long seq = write.before().seq();
        Instant now = clock.instant();
        for (Emission<F> emission : write.emissions()) {
            Object event = publication.translation().toEvent(id, emission.fact());
            if (event instanceof Tombstone) {
                events.add(new PendingEvent(++seq, PendingEvent.TOMBSTONE_TYPE, now, null, emission.traceparent()));
            } else if (event != null) {
                String type = publication.typeOf(event);
                events.add(new PendingEvent(++seq, type, now, encode(id, type, event), emission.traceparent()));
            }
        }
        return events;
    }

    private String encode(String id, String type, Object event) {
        String data = json.write(event);
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST_EVENT) {
            throw new EventTooLarge(type, id, bytes, LARGEST_EVENT);
        }
        return data;
    }

    private static long seq(Write<?, ?> write, List<PendingEvent> events) {
        return write.before().seq() + events.size();
    }
}
