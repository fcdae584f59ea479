package org.alliancementors.mentors.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.alliancementors.sandbox.Backends;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The store of the mentors in a database that nobody has used, without broker. */
final class StoreInFreshDatabase {

    private static final MongoClient CLIENT =
            MongoClients.create(Backends.running().mongoUri());

    static {
        // the embedded server complains of every index that it only lists
        LoggingSystem.get(StoreInFreshDatabase.class.getClassLoader()).setLogLevel("de.bwaldvogel.mongo", LogLevel.OFF);
    }

    private StoreInFreshDatabase() {}

    static DocumentStore<Mentor, MentorFact> open() {
        MongoTemplate mongo = new MongoTemplate(CLIENT, Backends.freshDatabase());
        RequiredIndexes indexes = new RequiredIndexes(mongo);
        DocumentStores stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.system(),
                (store, id, events) -> {},
                indexes);
        DocumentStore<Mentor, MentorFact> store = new MentorStoreConfiguration()
                .mentorStore(stores, new Publication<>("mentors", Map.of(), (id, fact) -> null));
        assertThat(indexes.ensure()).isEmpty();
        return store;
    }
}
