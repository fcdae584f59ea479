package org.alliancementors.kit.tally;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.StoreDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** Publishes its tallies and mirrors what it reads, each in a collection of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TallyController.class)
public class TallyService {

    @Bean
    DocumentStore<Tally, TallyFact> tallies(DocumentStores stores, @Value("${tally.topic}") String topic) {
        return stores.open(new StoreDefinition<>(
                "tallies",
                new TallyMapping(false),
                new Publication<>(topic, TallyEvent.TYPES, new TallyTranslation())));
    }

    @Bean
    DocumentStore<Tally, TallyFact> cards(DocumentStores stores, @Value("${tally.topic}-compacted") String topic) {
        return stores.open(new StoreDefinition<>(
                "cards", new TallyMapping(false), new Publication<>(topic, TallyEvent.TYPES, new TallyTranslation())));
    }

    @Bean
    DocumentStore<Tally, TallyFact> mirrors(DocumentStores stores) {
        return stores.open(new StoreDefinition<>("mirrors", new TallyMapping(true), null));
    }

    @Bean
    DocumentStore<Tally, TallyFact> profiles(DocumentStores stores) {
        return stores.open(new StoreDefinition<>("profiles", new TallyMapping(true), null));
    }

    /** The containers that were started, by their listeners' life. */
    @Bean
    StartedContainers startedContainers() {
        return new StartedContainers();
    }

    @Bean
    AtomicInteger batches() {
        return new AtomicInteger();
    }

    @Bean
    Consumer<Message<List<?>>> tallyEvents(
            Intakes intakes,
            DocumentStore<Tally, TallyFact> mirrors,
            AtomicInteger batches,
            @Value("${tally.topic}") String topic) {
        return intakes.into(
                Subscription.<TallyEvent>strict("tallyEvents", topic, TallyEvent.TYPES),
                mirrors,
                new TallyHandler(),
                touched -> batches.incrementAndGet());
    }

    @Bean
    Consumer<Message<List<?>>> profileEvents(
            Intakes intakes,
            DocumentStore<Tally, TallyFact> profiles,
            @Value("${tally.topic}-compacted") String topic) {
        return intakes.into(
                Subscription.<TallyEvent>latest("profileEvents", topic, TallyEvent.TYPES),
                profiles,
                new TallyHandler(),
                touched -> {});
    }
}
