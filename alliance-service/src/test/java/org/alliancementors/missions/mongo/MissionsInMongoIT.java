package org.alliancementors.missions.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.MissionsPort;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class MissionsInMongoIT extends MissionsPort {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final Missions missions = open();

    @Override
    protected Missions missions() {
        return missions;
    }

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    private Missions open() {
        var indexes = new RequiredIndexes(mongo);
        var stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.fixed(MissionFixture.NOW),
                (store, id, events) -> {},
                indexes);
        var configuration = new MissionsMongoConfiguration();
        var opened = configuration.missions(
                configuration.missionStore(stores, new Publication<>("missions", Map.of(), (id, fact) -> null)));
        assertThat(indexes.ensure()).isEmpty(); // M3
        return opened;
    }
}
