package org.alliancementors.portal.sessions.mongo;

import org.alliancementors.portal.sessions.LoginStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps logins in MongoDB. */
@Configuration(proxyBeanMethods = false)
class LoginStoreConfiguration {

    @Bean
    LoginStore loginStore(MongoDatabaseFactory databases) {
        return new MongoLogins(databases.getMongoDatabase());
    }
}
