package org.alliancementors.kit.store;

import java.time.InstantSource;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The document stores of a service. */
@AutoConfiguration
class StoreAutoConfiguration {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    RequiredIndexes requiredIndexes(MongoOperations mongo) {
        return new RequiredIndexes(mongo);
    }

    @Bean
    IndexGate indexesHealthIndicator(RequiredIndexes indexes) {
        return new IndexGate(indexes);
    }

    @Bean
    DocumentStores documentStores(
            MongoOperations mongo,
            EventJson json,
            TraceContexts traces,
            InstantSource clock,
            Outbox outbox,
            RequiredIndexes indexes) {
        return new DocumentStores(mongo, json, traces, clock, outbox, indexes);
    }
}
