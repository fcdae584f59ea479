package org.alliancementors.portal;

import java.time.InstantSource;
import org.alliancementors.portal.tokens.AccessTokens;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.portal.tokens.SigningKeys;
import org.alliancementors.portal.tokens.mongo.MongoKeyRings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Wires the tokens to their store. They go by the machine's own clock, never by a moved one: every service checks them by its own.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    KeyRings keyRings(MongoDatabaseFactory databases) {
        return new MongoKeyRings(databases.getMongoDatabase());
    }

    @Bean
    SigningKeys signingKeys(KeyRings rings, PortalSettings settings) {
        return new SigningKeys(rings, InstantSource.system(), settings.keyLife());
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, PortalSettings settings) {
        return new AccessTokens(keys, InstantSource.system(), settings.url().toString());
    }
}
