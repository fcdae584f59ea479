package org.alliancementors.alliances.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where alliances are stored and by what they are found. */
@Configuration(proxyBeanMethods = false)
class AlliancesMongoConfiguration {

    private static final String COLLECTION = "alliances";

    @Bean
    DocumentStore<Alliance, AllianceFact> allianceStore(DocumentStores stores, Publication<AllianceFact> publication) {
        stores.index(COLLECTION, Indexes.ascending(AllianceMapping.STATE, "_id"), new IndexOptions());
        stores.index(COLLECTION, Indexes.ascending(AllianceMapping.ATTENTION, "_id"), new IndexOptions());
        return stores.open(new StoreDefinition<>(COLLECTION, new AllianceMapping(), publication));
    }

    @Bean
    Alliances alliances(DocumentStore<Alliance, AllianceFact> store) {
        return new MongoAlliances(store);
    }
}
