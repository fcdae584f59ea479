package org.alliancementors.missions.mongo;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.alliances.Act;
import org.alliancementors.alliances.AllianceFixture;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.InMemoryAlliances;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.alliances.MovingMissions;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.MissionFixture;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.MissionsOfAnAlliance;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class MissionsOfAnAllianceIT {

    private static final int MANY = 230;
    private static final AllianceId FROM = new AllianceId("A01");
    private static final AllianceId INTO = new AllianceId("A02");

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private final MissionsMongoConfiguration configuration = new MissionsMongoConfiguration();
    private Missions missions;
    private MissionsOfAnAlliance ofAnAlliance;

    @BeforeEach
    void aDuplicateWithManyMissions() {
        var indexes = new RequiredIndexes(mongo);
        var stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.fixed(NOW),
                (store, id, events) -> {},
                indexes);
        var store = configuration.missionStore(stores, new Publication<>("missions", Map.of(), (id, fact) -> null));
        assertThat(indexes.ensure()).isEmpty(); // M3
        missions = configuration.missions(store);
        ofAnAlliance = configuration.missionsOfAnAlliance(store);
        alliances.add(AllianceFixture.anyAlliance("A01", AllianceState.ACTIVE));
        alliances.add(AllianceFixture.anyAlliance("A02", AllianceState.ACTIVE));
        for (int i = 0; i < MANY; i++) {
            missions.add(MissionFixture.begun("m-" + i, MissionFixture.fromTheDesk()));
        }
    }

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    @Test
    void allOfThemFollowAndNothingElseOfThemChanges() {
        var merging = merging(ofAnAlliance::give);
        var before = missions.find(MissionFixture.begun("m-7", MissionFixture.fromTheDesk())
                        .mission()
                        .id())
                .orElseThrow();
        new CancellingMissions(missions, () -> NOW).cancel(before.id(), CancellationReason.BY_DESK);
        merge(merging);

        merging.drive(FROM);
        merging.drive(FROM);

        assertThat(of(FROM)).isZero();
        assertThat(of(INTO)).isEqualTo(MANY);
        assertThat(missions.find(before.id()).orElseThrow().particulars()).isEqualTo(before.particulars());
        assertThat(mongo.getCollection("missions").countDocuments(new Document("version", 2L)))
                .isEqualTo(MANY - 1);
        assertThat(ofAnAlliance.give(FROM, INTO, 10)).isZero();
    }

    @Test
    void aProcessThatDiesInBetweenLeavesTheRestToTheNext() { // C14
        var pages = new AtomicInteger();
        var dying = merging((from, into, limit) -> {
            if (pages.incrementAndGet() > 1) {
                throw new IllegalStateException("dies");
            }
            return ofAnAlliance.give(from, into, limit);
        });
        merge(dying);
        assertThatThrownBy(() -> dying.drive(FROM)).hasMessage("dies");
        assertThat(of(INTO)).isEqualTo(100);

        merging(ofAnAlliance::give).drive(FROM);

        assertThat(of(FROM)).isZero();
        assertThat(of(INTO)).isEqualTo(MANY);
    }

    private static void merge(MergingAlliances merging) {
        assertThat(merging.merge(FROM, INTO, null, Act.of("desk", NOW)))
                .isInstanceOf(MergingAlliances.Outcome.Merged.class);
    }

    private MergingAlliances merging(MovingMissions moving) {
        return new MergingAlliances(alliances, moving, () -> NOW);
    }

    private long of(AllianceId alliance) {
        return mongo.getCollection("missions").countDocuments(new Document("wish.alliance", alliance.value()));
    }
}
