package org.alliancementors.missions.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.MissionsOfAnAlliance;
import org.alliancementors.missions.story.CountingMissions;
import org.alliancementors.missions.story.Forecasting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where missions are stored and by what they are found. */
@Configuration(proxyBeanMethods = false)
class MissionsMongoConfiguration {

    private static final String COLLECTION = "missions";

    @Bean
    DocumentStore<Mission, MissionFact> missionStore(DocumentStores stores, Publication<MissionFact> publication) {
        DocumentStore<Mission, MissionFact> store =
                stores.open(new StoreDefinition<>(COLLECTION, new MissionMapping(), publication));
        stores.index(COLLECTION, Indexes.ascending(MissionMapping.REFERENCE), new IndexOptions().unique(true));
        stores.index(COLLECTION, Indexes.ascending(MissionMapping.MENTOR), new IndexOptions().sparse(true));
        stores.index(COLLECTION, Indexes.ascending(MissionMapping.WAITING_FROM, "_id"), new IndexOptions());
        stores.index(
                COLLECTION,
                Indexes.compoundIndex(
                        Indexes.ascending(MissionMapping.STATUS), Indexes.descending(MissionMapping.BEGUN_AT, "_id")),
                new IndexOptions());
        stores.index(COLLECTION, Indexes.descending(MissionMapping.BEGUN_AT, "_id"), new IndexOptions());
        stores.index(
                COLLECTION,
                Indexes.compoundIndex(
                        Indexes.ascending(MissionMapping.KIND), Indexes.descending(MissionMapping.REQUESTED_AT)),
                new IndexOptions());
        stores.index(
                COLLECTION,
                Indexes.compoundIndex(
                        Indexes.ascending(MissionMapping.MAILBOX), Indexes.descending(MissionMapping.BEGUN_AT)),
                new IndexOptions());
        stores.index(COLLECTION, Indexes.ascending(MissionMapping.ALLIANCE), new IndexOptions().sparse(true));
        return store;
    }

    @Bean
    Forecasting.Searches searches(DocumentStore<Mission, MissionFact> store) {
        return new StoredSearches(store);
    }

    @Bean
    CountingMissions.Figures figures(DocumentStore<Mission, MissionFact> store) {
        return new StoredFigures(store);
    }

    @Bean
    MissionsOfAnAlliance missionsOfAnAlliance(DocumentStore<Mission, MissionFact> store) {
        return new MongoMissionsOfAnAlliance(store);
    }

    @Bean
    Missions missions(DocumentStore<Mission, MissionFact> store) {
        return new MongoMissions(store);
    }
}
