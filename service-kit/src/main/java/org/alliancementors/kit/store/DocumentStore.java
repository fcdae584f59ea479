package org.alliancementors.kit.store;

import static org.alliancementors.kit.store.Documents.DRIVE_AT;
import static org.alliancementors.kit.store.Documents.ID;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.kit.mongo.RequestPatience;
import org.alliancementors.kit.store.Insertion.AlreadyThere;
import org.alliancementors.kit.store.Insertion.Inserted;
import org.alliancementors.kit.store.Saving.Overtaken;
import org.alliancementors.kit.store.Saving.Saved;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One kind of aggregate in one collection, one document each. A document changes only by a compare-and-set on its version,
 * which writes the state, the outgoing events and what was seen together. Nothing here needs a transaction of several
 * documents. After an unknown outcome the document is read again: the same write id means that it was done.
 *
 * <p>Faults of the database are thrown as the driver throws them.
 *
 * @param <S> the aggregate's type
 * @param <F> its facts
 */
public final class DocumentStore<S, F> {

    private static final int ATTEMPTS = 200;
    private static final Bson HAS_PARKED = Filters.and(Filters.exists("parked.0"), Filters.gt("parked.seq", 0L));

    private final StoreDefinition<S, F> definition;
    private final MongoCollection<Document> collection;
    private final Statements<S, F> statements;
    private final Outbox outbox;

    DocumentStore(
            StoreDefinition<S, F> definition,
            MongoCollection<Document> collection,
            Statements<S, F> statements,
            Outbox outbox) {
        this.definition = definition;
        this.collection = collection;
        this.statements = statements;
        this.outbox = outbox;
    }

    /** Name of the collection. */
    public String name() {
        return definition.collection();
    }

    /** Where the facts go. */
    public Optional<Publication<F>> publication() {
        return Optional.ofNullable(definition.publication());
    }

    /** The collection, for queries of one's own. Writing to it goes around every promise of this class. */
    public MongoCollection<Document> collection() {
        return RequestPatience.limit(collection);
    }

    /** The aggregate of a document that a query of one's own found. */
    public Stored<S> read(Document document) {
        String id = document.getString(ID);
        return new Stored<>(id, definition.mapping().read(id, document), Documents.envelope(document));
    }

    /** The document of an id. */
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(collection().find(Filters.eq(ID, id)).first())
                .map(this::read);
    }

    /** The documents of those ids that exist, in one read. */
    public Map<String, Stored<S>> findAll(Collection<String> ids) {
        Map<String, Stored<S>> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            // one more than there can be: the server need not be asked whether that was all
            for (Document document : collection().find(Filters.in(ID, ids)).batchSize(ids.size() + 1)) {
                Stored<S> stored = read(document);
                found.put(stored.id(), stored);
            }
        }
        return found;
    }

    /** What stands for a document that is not there yet; nothing when records do not create documents of this kind. */
    public Optional<Stored<S>> initial(String id) {
        return Optional.ofNullable(definition.mapping().initial(id))
                .map(state -> new Stored<>(id, state, Envelope.NEW));
    }

    /** Writes a new document, unless the id is taken. Safe to repeat after an unknown outcome. */
    public Insertion<S> insert(String id, Change<S, F> change) {
        Write<S, F> write = statements.write(new Stored<>(id, change.state(), Envelope.NEW), change);
        Document document = statements.insertion(write);
        try {
            collection().insertOne(document);
            Stored<S> stored = read(document);
            publish(stored);
            return new Inserted<>(stored);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCode() != Statements.DUPLICATE_KEY) {
                throw taken;
            }
            return settle(id, document, taken);
        } catch (MongoException unknown) {
            return settle(id, document, unknown);
        }
    }

    private Insertion<S> settle(String id, Document written, MongoException cause) {
        Stored<S> there = find(id).orElseThrow(() -> cause);
        if (there.envelope().writeId().equals(written.getString(Documents.WRITE_ID))) {
            publish(there);
            return new Inserted<>(there);
        }
        return new AlreadyThere<>(there);
    }

    /** Replaces what was read, unless somebody else did so first. */
    public Saving<S> save(Stored<S> before, Change<S, F> change) {
        UpdateOneModel<Document> update = statements.update(statements.write(before, change));
        String writeId = Statements.writeId(update);
        Document after;
        try {
            after = collection().findOneAndUpdate(update.getFilter(), Statements.update(update), Statements.AFTER);
            if (after == null) {
                return find(before.id())
                        .<Saving<S>>flatMap(there -> ours(there, writeId))
                        .orElseGet(Overtaken::new);
            }
        } catch (MongoException unknown) {
            return find(before.id()).flatMap(there -> ours(there, writeId)).orElseThrow(() -> unknown);
        }
        Stored<S> stored = read(after);
        publish(stored);
        return new Saved<>(stored);
    }

    private Optional<Saving<S>> ours(Stored<S> there, String writeId) {
        if (!there.envelope().writeId().equals(writeId)) {
            return Optional.empty();
        }
        publish(there);
        return Optional.of(new Saved<>(there));
    }

    /**
     * Many changes in one bulk, then one read that tells who won. A change that is reported as overtaken may have been
     * stored and changed again since: what was asked for must be recognisable in the state.
     *
     * @return for each document by its id how it ended
     */
    public Map<String, Saving<S>> saveAll(Map<Stored<S>, Change<S, F>> changes) {
        List<Write<S, F>> writes = new ArrayList<>();
        changes.forEach((before, change) -> writes.add(statements.write(before, change)));
        return writeAll(writes);
    }

    /** As {@link #saveAll}, for writes that also move on what a document has seen, or create it. */
    public Map<String, Saving<S>> writeAll(Collection<Write<S, F>> writes) {
        if (writes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> writeIds = new LinkedHashMap<>();
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Write<S, F> write : writes) {
            models.add(statements.model(write, writeIds));
        }
        MongoException fault = null;
        try {
            collection().bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoException unknown) {
            fault = unknown;
        }
        Map<String, Stored<S>> there = findAll(writeIds.keySet());
        if (fault instanceof MongoBulkWriteException partly
                && Statements.onlyTaken(partly, List.copyOf(writes), there.keySet())) {
            fault = null;
        }
        Map<String, Saving<S>> outcomes = new LinkedHashMap<>();
        for (Map.Entry<String, String> mine : writeIds.entrySet()) {
            Saving<S> outcome = Optional.ofNullable(there.get(mine.getKey()))
                    .flatMap(stored -> ours(stored, mine.getValue()))
                    .orElseGet(Overtaken::new);
            outcomes.put(mine.getKey(), outcome);
        }
        if (fault != null && outcomes.values().stream().anyMatch(Overtaken.class::isInstance)) {
            throw fault;
        }
        return outcomes;
    }

    /**
     * Reads, decides, writes, and begins again when somebody else was faster.
     *
     * @param decide may run several times; has no effects of its own
     * @return the answer of the decision that holds
     * @throws NoSuchDocument when there is none of this id
     */
    public <R> R update(String id, Function<Stored<S>, Decision<S, F, R>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored<S> before = find(id).orElseThrow(() -> new NoSuchDocument(name(), id));
            switch (decide.apply(before)) {
                case Decision.Keep<S, F, R>(R answer) -> {
                    return answer;
                }
                case Decision.Write<S, F, R>(Change<S, F> change, R answer) -> {
                    if (save(before, change) instanceof Saved<S>) {
                        return answer;
                    }
                }
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException(
                "%s '%s' was changed by others %d times in a row: try again".formatted(name(), id, ATTEMPTS));
    }

    /** Documents that need work by now, the longest waiting first. */
    public List<Stored<S>> due(Instant now, int limit) {
        return list(collection()
                .find(Filters.lte(DRIVE_AT, Date.from(now)))
                .sort(Sorts.ascending(DRIVE_AT))
                .limit(limit));
    }

    /** Documents in which records wait behind a gap, in the order of their ids, beginning after the given id. */
    public List<Stored<S>> parked(String after, int limit) {
        return list(collection()
                .find(Filters.and(HAS_PARKED, Filters.gt(ID, after)))
                .sort(Sorts.ascending(ID))
                .limit(limit));
    }

    /** How many documents have records that wait behind a gap. */
    public long countParked() {
        return collection().countDocuments(HAS_PARKED);
    }

    /** Events that were written before the given time and are still held, by document. Reads what a majority has. */
    public Map<String, List<PendingEvent>> unpublished(Instant writtenBefore, int limit) {
        Map<String, List<PendingEvent>> found = new LinkedHashMap<>();
        collection()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.and(Filters.exists("outbox.0"), Filters.lt("outbox.time", Date.from(writtenBefore))))
                .projection(Projections.include(Documents.OUTBOX))
                .sort(Sorts.ascending("outbox.time"))
                .limit(limit)
                .forEach(document -> found.put(document.getString(ID), Documents.outbox(document)));
        return found;
    }

    /** Takes acknowledged events out of their documents: for each id those up to the given sequence number. */
    public void published(Map<String, Long> upTo) {
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        upTo.forEach((id, seq) -> pulls.add(new UpdateOneModel<>(
                Filters.eq(ID, id), Updates.pull(Documents.OUTBOX, new Document("seq", new Document("$lte", seq))))));
        collection().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private List<Stored<S>> list(Iterable<Document> documents) {
        List<Stored<S>> stored = new ArrayList<>();
        documents.forEach(document -> stored.add(read(document)));
        return stored;
    }

    private void publish(Stored<S> stored) {
        if (!stored.envelope().outbox().isEmpty()) {
            outbox.holds(this, stored.id(), stored.envelope().outbox());
        }
    }
}
