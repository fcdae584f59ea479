package org.alliancementors.alliances.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.alliances.AllianceFixture;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.alliances.AlliancesPort;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class AlliancesInMongoIT extends AlliancesPort {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final Alliances alliances = open();

    @Override
    protected Alliances alliances() {
        return alliances;
    }

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    private Alliances open() {
        var indexes = new RequiredIndexes(mongo);
        var stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.fixed(AllianceFixture.NOW),
                (store, id, events) -> {},
                indexes);
        var configuration = new AlliancesMongoConfiguration();
        var opened = configuration.alliances(
                configuration.allianceStore(stores, new Publication<>("alliances", Map.of(), (id, fact) -> null)));
        assertThat(indexes.ensure()).isEmpty(); // M3
        return opened;
    }
}
