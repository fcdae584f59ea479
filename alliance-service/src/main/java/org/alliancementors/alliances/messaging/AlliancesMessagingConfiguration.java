package org.alliancementors.alliances.messaging;

import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.kit.store.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What alliances publish. */
@Configuration(proxyBeanMethods = false)
class AlliancesMessagingConfiguration {

    @Bean
    Publication<AllianceFact> alliancesPublication() {
        return new Publication<>(AllianceEvent.TOPIC, AllianceEvent.TYPES, new AllianceTranslation());
    }
}
