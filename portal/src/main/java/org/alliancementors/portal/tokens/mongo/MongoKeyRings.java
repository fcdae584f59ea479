package org.alliancementors.portal.tokens.mongo;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alliancementors.portal.tokens.KeyRing;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.alliancementors.portal.tokens.SigningKey;
import org.bson.Document;

/**
 * One document with a fixed id, so that a second first ring is refused by the unique {@code _id}, and a version that each change compares.
 * Both parts of a key are stored: who may read this collection can sign tokens.
 */
final class MongoKeyRings implements KeyRings {

    /** Collection that only the portals read. */
    static final String COLLECTION = "signing-keys";

    private static final String ID = "access-tokens";
    private static final int DUPLICATE_KEY = 11000;

    /** Somebody waits for a token. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final MongoCollection<Document> collection;

    /** Uses the portal's database. */
    MongoKeyRings(MongoDatabase database) {
        collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<Kept> find() {
        return answer(
                () -> Optional.ofNullable(collection.find(Filters.eq("_id", ID)).first())
                        .map(MongoKeyRings::read));
    }

    @Override
    public void addFirst(KeyRing ring) {
        answer(() -> {
            try {
                collection.insertOne(
                        new Document("_id", ID).append("version", 1L).append("keys", write(ring)));
            } catch (DuplicateKeyException e) {
                return false;
            } catch (MongoWriteException e) {
                if (e.getError().getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
            return true;
        });
    }

    @Override
    public void replace(Kept before, KeyRing ring) {
        answer(() -> collection.updateOne(
                new Document("_id", ID).append("version", before.version()),
                Updates.combine(Updates.set("keys", write(ring)), Updates.set("version", before.version() + 1))));
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new KeysUnavailable(e);
        }
    }

    private static List<Document> write(KeyRing ring) {
        return ring.keys().stream()
                .map(key -> new Document("kid", key.id())
                        .append("jwk", key.key().toJSONString())
                        .append("createdAt", Date.from(key.createdAt()))
                        .append("signsFrom", Date.from(key.signsFrom())))
                .toList();
    }

    private static Kept read(Document document) {
        List<SigningKey> keys = new ArrayList<>();
        for (Document key : document.getList("keys", Document.class)) {
            keys.add(new SigningKey(parse(key.getString("jwk")), instant(key, "createdAt"), instant(key, "signsFrom")));
        }
        return new Kept(new KeyRing(keys), document.getLong("version"));
    }

    private static Instant instant(Document key, String field) {
        return key.getDate(field).toInstant();
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            // without the cause: its message may quote the key
            throw new IllegalStateException(
                    "A key in '%s' is no RSA JWK: restore it or remove the document to start with a new key"
                            .formatted(COLLECTION));
        }
    }
}
