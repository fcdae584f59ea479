package org.alliancementors.portal.sessions.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.sessions.LoginsUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A document per session, per link that was used, and per name that was tried; all found by {@code _id}. No index of the database expires
 * anything: the sweep does.
 */
final class MongoLogins implements LoginStore {

    static final String SESSIONS = "sessions";
    static final String LINKS = "used-logins";
    static final String TRIES = "login-tries";

    private static final String CREATED = "createdAt";
    private static final String TOUCHED = "touchedAt";
    private static final String UNTIL = "until";
    private static final String COUNT = "count";

    /** Somebody waits for a page. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final MongoCollection<Document> sessions;
    private final MongoCollection<Document> links;
    private final MongoCollection<Document> tries;

    /** Uses the portal's database. */
    MongoLogins(MongoDatabase database) {
        this.sessions = collection(database, SESSIONS);
        this.links = collection(database, LINKS);
        this.tries = collection(database, TRIES);
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<KeptSession> find(String id) {
        return answer(() -> Optional.ofNullable(sessions.find(byId(id)).first()).map(MongoLogins::session));
    }

    @Override
    public void keep(KeptSession session) {
        answer(() -> sessions.insertOne(new Document("_id", session.id())
                .append("role", session.role())
                .append("name", session.name())
                .append(CREATED, Date.from(session.createdAt()))
                .append(TOUCHED, Date.from(session.touchedAt()))));
    }

    @Override
    public void touch(String id, Instant at) {
        answer(() -> sessions.updateOne(byId(id), Updates.max(TOUCHED, Date.from(at))));
    }

    @Override
    public void forget(String id) {
        answer(() -> sessions.deleteOne(byId(id)));
    }

    @Override
    public boolean useUp(String link, Instant until) {
        return answer(() -> {
            try {
                links.insertOne(new Document("_id", link).append(UNTIL, Date.from(until)));
                return true;
            } catch (MongoServerException e) {
                refuseUnlessThere(e);
                return false;
            }
        });
    }

    @Override
    public int countTry(String name, Instant now, Duration window) {
        return answer(() -> {
            Document counted = count(name, now);
            if (counted == null && !begin(name, now, window)) {
                // another portal has just begun to count
                counted = count(name, now);
            }
            return counted == null ? 1 : counted.getInteger(COUNT);
        });
    }

    @Override
    public void forgetTries(String name) {
        answer(() -> tries.deleteOne(byId(name)));
    }

    @Override
    public void forgetEnded(Instant createdBefore, Instant touchedBefore, Instant now) {
        answer(() -> {
            sessions.deleteMany(Filters.or(
                    Filters.lte(CREATED, Date.from(createdBefore)), Filters.lte(TOUCHED, Date.from(touchedBefore))));
            links.deleteMany(Filters.lte(UNTIL, Date.from(now)));
            return tries.deleteMany(Filters.lte(UNTIL, Date.from(now)));
        });
    }

    private Document count(String name, Instant now) {
        return tries.findOneAndUpdate(
                Filters.and(byId(name), Filters.gt(UNTIL, Date.from(now))),
                Updates.inc(COUNT, 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    /** Begins a window with the first try. */
    private boolean begin(String name, Instant now, Duration window) {
        try {
            tries.deleteOne(Filters.and(byId(name), Filters.lte(UNTIL, Date.from(now))));
            tries.insertOne(new Document("_id", name).append(COUNT, 1).append(UNTIL, Date.from(now.plus(window))));
            return true;
        } catch (MongoServerException e) {
            refuseUnlessThere(e);
            return false;
        }
    }

    private static void refuseUnlessThere(MongoServerException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
    }

    private static Bson byId(String id) {
        return Filters.eq("_id", id);
    }

    private static KeptSession session(Document document) {
        return new KeptSession(
                document.getString("_id"),
                document.getString("role"),
                document.getString("name"),
                document.getDate(CREATED).toInstant(),
                document.getDate(TOUCHED).toInstant());
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LoginsUnavailable(e);
        }
    }
}
