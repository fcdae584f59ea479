package org.alliancementors.portal.drafts.mongo;

import org.alliancementors.portal.drafts.Drafts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps drafts in MongoDB. */
@Configuration(proxyBeanMethods = false)
class DraftStoreConfiguration {

    @Bean
    Drafts drafts(MongoDatabaseFactory databases) {
        return new MongoDrafts(databases.getMongoDatabase());
    }
}
