package org.alliancementors.portal.drafts.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancementors.portal.drafts.Drafts;
import org.alliancementors.portal.drafts.DraftsUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** A document per draft: its sealed parts, and when one was last kept. No index of the database expires it: the sweep does. */
final class MongoDrafts implements Drafts {

    /** Collection that only the portals read. */
    static final String COLLECTION = "request-drafts";

    private static final String PARTS = "parts";
    private static final String TOUCHED = "touchedAt";

    private final MongoCollection<Document> collection;

    /** Uses the portal's database. */
    MongoDrafts(MongoDatabase database) {
        collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Map<String, byte[]> find(String id) {
        return answer(() -> {
            Document draft = collection.find(Filters.eq("_id", id)).first();
            Map<String, byte[]> parts = new HashMap<>();
            if (draft != null) {
                draft.get(PARTS, new Document())
                        .forEach((name, content) -> parts.put(name, ((Binary) content).getData()));
            }
            return parts;
        });
    }

    @Override
    public void keep(String id, String part, byte[] content, Instant now) {
        put(id, Updates.set(PARTS + "." + part, new Binary(content)), now);
    }

    @Override
    public void keepOnly(String id, String part, byte[] content, Instant now) {
        put(id, Updates.set(PARTS, new Document(part, new Binary(content))), now);
    }

    @Override
    public void forget(String id) {
        answer(() -> collection.deleteOne(Filters.eq("_id", id)));
    }

    @Override
    public void forgetUntouchedSince(Instant since) {
        answer(() -> {
            collection.createIndex(Indexes.ascending(TOUCHED));
            return collection.deleteMany(Filters.lt(TOUCHED, Date.from(since)));
        });
    }

    private void put(String id, Bson change, Instant now) {
        Bson update = Updates.combine(change, Updates.set(TOUCHED, Date.from(now)));
        answer(() -> {
            try {
                return collection.updateOne(Filters.eq("_id", id), update, new UpdateOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // two first parts at once: now there is a document
                return collection.updateOne(Filters.eq("_id", id), update);
            }
        });
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new DraftsUnavailable(e);
        }
    }
}
