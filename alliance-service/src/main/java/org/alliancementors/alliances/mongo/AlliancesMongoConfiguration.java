package org.alliancementors.alliances.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.alliancementors.alliances.Alliances;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.StoreDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where alliances are stored. Nobody is told of their changes. */
@Configuration(proxyBeanMethods = false)
class AlliancesMongoConfiguration {

    private static final String COLLECTION = "alliances";

    @Bean
    Alliances alliances(DocumentStores stores) {
        stores.index(COLLECTION, Indexes.ascending(AllianceMapping.STATE, "_id"), new IndexOptions());
        return new MongoAlliances(stores.open(new StoreDefinition<>(COLLECTION, new AllianceMapping(), null)));
    }
}
