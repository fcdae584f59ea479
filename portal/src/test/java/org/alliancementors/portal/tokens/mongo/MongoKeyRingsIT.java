package org.alliancementors.portal.tokens.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.alliancementors.portal.testing.KeyRingsContract;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoKeyRingsIT extends KeyRingsContract {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final String database = Backends.freshDatabase();

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected KeyRings rings() {
        return new MongoKeyRings(client.getDatabase(database));
    }

    @Test
    void fieldsOfANewerBuildSurviveARotation() {
        givesBackWhatWasKeptForThisTest();
        client.getDatabase(database)
                .getCollection(MongoKeyRings.COLLECTION)
                .updateOne(new Document(), new Document("$set", new Document("ofANewerBuild", 1)));
        KeyRings.Kept kept = rings().find().orElseThrow();
        rings().replace(kept, kept.ring());
        assertThat(client.getDatabase(database)
                        .getCollection(MongoKeyRings.COLLECTION)
                        .find()
                        .first())
                .containsEntry("ofANewerBuild", 1)
                .containsEntry("version", 2L);
    }

    private void givesBackWhatWasKeptForThisTest() {
        new org.alliancementors.portal.tokens.SigningKeys(
                        rings(), () -> java.time.Instant.parse("2026-05-01T10:00:00Z"), java.time.Duration.ofDays(90))
                .signing();
    }
}
