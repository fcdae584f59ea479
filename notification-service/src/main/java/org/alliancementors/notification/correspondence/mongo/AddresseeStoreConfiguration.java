package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.notification.correspondence.Addressees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Opens the store of addresses. */
@Configuration(proxyBeanMethods = false)
class AddresseeStoreConfiguration {

    @Bean
    Addressees addressees(MongoOperations mongo, DocumentStores stores) {
        for (var field : List.of(AddresseeMapping.BLOCKED_SINCE, AddresseeMapping.CLEAR_AT, MongoAddressees.LAST_DAY)) {
            stores.index(MongoAddressees.COLLECTION, Indexes.ascending(field), new IndexOptions().sparse(true));
        }
        return new MongoAddressees(mongo.getCollection(MongoAddressees.COLLECTION));
    }

    @Bean
    BlockedAddresses blockedAddresses(Addressees addressees, InstantSource clock) {
        return new BlockedAddresses(addressees, clock);
    }
}
