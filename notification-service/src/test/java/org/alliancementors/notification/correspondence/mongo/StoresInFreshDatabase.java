package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.sandbox.Backends;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stores as the service opens them, in a database of their own. */
final class StoresInFreshDatabase implements AutoCloseable {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final RequiredIndexes indexes = new RequiredIndexes(mongo);
    final MongoCorrespondences.Stores stores = open();

    private MongoCorrespondences.Stores open() {
        var all = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.fixed(CorrespondenceFixture.START),
                (store, id, events) -> {},
                indexes);
        var configuration = new CorrespondenceStoreConfiguration();
        return configuration.correspondenceStores(
                configuration.correspondenceStore(all, new Publication<>("mails", Map.of(), (id, fact) -> null)),
                configuration.allianceCorrespondenceStore(all),
                configuration.mentorCorrespondenceStore(all),
                configuration.digestStore(all));
    }

    /** Makes the indexes and tells which are missing, as the service does at its start. */
    List<String> missing() {
        return indexes.ensure();
    }

    MongoCollection<Document> raw(String collection) {
        return mongo.getCollection(collection);
    }

    @Override
    public void close() {
        mongo.getDb().drop();
        client.close();
    }
}
