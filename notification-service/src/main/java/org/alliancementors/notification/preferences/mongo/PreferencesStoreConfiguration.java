package org.alliancementors.notification.preferences.mongo;

import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.notification.preferences.AllPreferences;
import org.alliancementors.notification.preferences.Preferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of preferences. */
@Configuration(proxyBeanMethods = false)
class PreferencesStoreConfiguration {

    @Bean
    DocumentStore<Preferences, Void> preferencesStore(DocumentStores stores) {
        return stores.open(new StoreDefinition<>("preferences", new PreferencesMapping(), null));
    }

    @Bean
    AllPreferences allPreferences(DocumentStore<Preferences, Void> store) {
        return new MongoPreferences(store);
    }
}
