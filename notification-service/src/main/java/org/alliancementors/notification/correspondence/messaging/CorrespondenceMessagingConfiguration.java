package org.alliancementors.notification.correspondence.messaging;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.DrivingStored;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.TruthWindow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics that this service reads, and the one that it writes. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceMessagingConfiguration {

    @Bean
    Publication<MailFact> mailPublication() {
        return new Publication<>(MailEvent.TOPIC, MailEvent.TYPES, new MailEvents());
    }

    @Bean
    Consumer<Message<List<?>>> missionEvents(
            Intakes intakes,
            DocumentStore<Correspondence, MailFact> store,
            DrivingStored driving,
            TruthWindow window,
            InstantSource clock) {
        return intakes.into(
                Subscription.strict("missionEvents", MissionEvent.TOPIC, MissionEvent.TYPES),
                store,
                new MeasuredHandler<>(Arrivals::ofMissions, window, clock),
                driving::drive);
    }

    @Bean
    Consumer<Message<List<?>>> assignmentEvents(
            Intakes intakes,
            DocumentStore<Correspondence, MailFact> store,
            DrivingStored driving,
            TruthWindow window,
            InstantSource clock) {
        return intakes.into(
                Subscription.strict("assignmentEvents", AssignmentEvent.TOPIC, AssignmentEvent.TYPES),
                store,
                new MeasuredHandler<>(Arrivals::ofAssignments, window, clock),
                driving::drive);
    }
}
