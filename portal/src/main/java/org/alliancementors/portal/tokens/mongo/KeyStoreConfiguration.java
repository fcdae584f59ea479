package org.alliancementors.portal.tokens.mongo;

import org.alliancementors.portal.tokens.KeyRings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the signing keys in MongoDB. */
@Configuration(proxyBeanMethods = false)
class KeyStoreConfiguration {

    @Bean
    KeyRings keyRings(MongoDatabaseFactory databases) {
        return new MongoKeyRings(databases.getMongoDatabase());
    }
}
