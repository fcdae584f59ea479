package org.alliancementors.matching.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.DrivingCases;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Connects the topics. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final String MISSIONS = "missionEvents";

    @Bean
    Publication<CaseFact> assignments() {
        return new Publication<>(AssignmentEvent.TOPIC, AssignmentEvent.TYPES, new AssignmentTranslation());
    }

    /** Not started with the others: {@link MentorReplica} does it once the memory is complete. */
    @Bean
    Consumer<Message<List<?>>> missionEvents(
            Intakes intakes,
            DocumentStore<Case, CaseFact> caseStore,
            Circumstances circumstances,
            DrivingCases driving) {
        return intakes.into(
                Subscription.strict(MISSIONS, MissionEvent.TOPIC, MissionEvent.TYPES),
                caseStore,
                new MissionEventHandler(circumstances),
                driving::drive);
    }

    @Bean
    Consumer<Message<List<?>>> mailEvents(
            Intakes intakes,
            DocumentStore<Case, CaseFact> caseStore,
            Circumstances circumstances,
            DrivingCases driving) {
        return intakes.into(
                Subscription.strict("mailEvents", MailEvent.TOPIC, MailEvent.TYPES),
                caseStore,
                new MailEventHandler(circumstances),
                driving::drive);
    }

    @Bean
    Consumer<Message<List<?>>> mentorEvents(
            Intakes intakes,
            DocumentStore<MentorPlaces, Void> mentorStore,
            Circumstances circumstances,
            DrivingCases driving) {
        return intakes.into(
                Subscription.latest("mentorEvents", MentorEvent.TOPIC, MentorEvent.TYPES),
                mentorStore,
                new MentorEventHandler(circumstances),
                driving::driveMentors);
    }

    @Bean
    MentorReplica mentorReplica(
            KafkaProperties kafka, EventJson json, RememberedMentors memory, BindingsLifecycleController bindings) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new MentorReplica(
                MentorEvent.TOPIC,
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new MentorRecords(json, memory),
                memory,
                () -> open(bindings));
    }

    /** The binding is there once the topics are as they must be. */
    private static boolean open(BindingsLifecycleController bindings) {
        String name = MISSIONS + "-in-0";
        if (bindings.queryState(name).isEmpty()) {
            return false;
        }
        bindings.changeState(name, BindingsLifecycleController.State.STARTED);
        return true;
    }
}
