package org.alliancementors.missions.mongo;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.MissionsPort;
import org.alliancementors.missions.story.Forecast.Search;
import org.alliancementors.missions.story.Statistics.Row;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class MissionsInMongoIT extends MissionsPort {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final DocumentStore<Mission, MissionFact> store = store();
    private final Missions missions = new MissionsMongoConfiguration().missions(store);

    @Override
    protected Missions missions() {
        return missions;
    }

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    // what the forecast reads
    @Test
    void theSearchesOfAKindAreReadWithTheTimesOfTheirBeginningAndTheirFirstYes() {
        add(anyMission("found", MissionStatus.ACCEPTED));
        add(anyMission("searching", MissionStatus.SEARCHING));
        add(anyMission("cancelled", MissionStatus.CANCELLED));
        add(anyMission("submitted", MissionStatus.SUBMITTED));
        var searches = new StoredSearches(store);

        assertThat(searches.of(MissionKind.FOUNDING, NOW, NOW.plusMillis(1), 10))
                .containsExactlyInAnyOrder(new Search(NOW, at(2)), new Search(NOW, null));
        assertThat(searches.of(MissionKind.FOUNDING, NOW, NOW.plusMillis(1), 1)).hasSize(1);
        assertThat(searches.of(MissionKind.FOUNDING, NOW.minusSeconds(1), NOW, 10))
                .isEmpty();
        assertThat(searches.of(MissionKind.TALK, NOW, NOW.plusMillis(1), 10)).isEmpty();
    }

    // what the statistics read
    @Test
    void theMissionsSinceADayAreReadWithTheirNumbersAndTheAnswersAreCounted() {
        add(anyMission("found", MissionStatus.ACCEPTED));
        add(anyMission("searching", MissionStatus.SEARCHING));
        add(anyMission("submitted", MissionStatus.SUBMITTED));
        var figures = new StoredFigures(store);

        assertThat(figures.since(NOW, 10))
                .extracting(Row::status, Row::requestedAt, Row::foundAt, Row::mentor)
                .containsExactlyInAnyOrder(
                        tuple(MissionStatus.ACCEPTED, NOW, at(2), MENTOR),
                        tuple(MissionStatus.SEARCHING, NOW, null, null),
                        tuple(MissionStatus.SUBMITTED, null, null, null));
        assertThat(figures.since(NOW, 10).getFirst().where().place())
                .isEqualTo(anyMission(MissionStatus.SEARCHING).wish().place().name());
        assertThat(figures.since(NOW, 2)).hasSize(2);
        assertThat(figures.since(NOW.plusMillis(1), 10)).isEmpty();
        assertThat(figures.answers(NOW)).isEqualTo(Map.of(Happening.OFFERED, 1L, Happening.ACCEPTED, 1L));
        assertThat(figures.answers(NOW.plusMillis(1))).isEmpty();
    }

    private void add(Mission mission) {
        store.insert(mission.id().value(), Change.none(mission));
    }

    private DocumentStore<Mission, MissionFact> store() {
        var indexes = new RequiredIndexes(mongo);
        var stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                InstantSource.fixed(NOW),
                (store, id, events) -> {},
                indexes);
        var opened = new MissionsMongoConfiguration()
                .missionStore(stores, new Publication<>("missions", Map.of(), (id, fact) -> null));
        assertThat(indexes.ensure()).isEmpty(); // M3
        return opened;
    }
}
