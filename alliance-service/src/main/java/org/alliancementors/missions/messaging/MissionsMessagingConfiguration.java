package org.alliancementors.missions.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionFact;
import org.alliancementors.missions.SettlingAppointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What missions publish and what they listen to. */
@Configuration(proxyBeanMethods = false)
class MissionsMessagingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MissionsMessagingConfiguration.class);

    @Bean
    Publication<MissionFact> missionsPublication() {
        return new Publication<>(MissionEvent.TOPIC, MissionEvent.TYPES, new MissionTranslation());
    }

    /** The search's news go into the mission's document; a calendar of a former mentor gets back what it is owed then. */
    @Bean
    Consumer<Message<List<?>>> assignmentEvents(
            Intakes intakes, DocumentStore<Mission, MissionFact> missions, SettlingAppointments settling) {
        Subscription<AssignmentEvent> subscription =
                Subscription.strict("assignmentEvents", AssignmentEvent.TOPIC, AssignmentEvent.TYPES);
        return intakes.into(subscription, missions, new AssignmentHandler(), touched -> {
            touched.forEach(stored ->
                    LOG.info("mission {} is {}", stored.id(), stored.state().status()));
            settling.settle(touched.stream()
                    .map(Stored::state)
                    .filter(mission -> !mission.appointments().owed().isEmpty())
                    .map(Mission::id)
                    .toList());
        });
    }

    /** What became of the mails goes into the mission's document; the desk sees it there. */
    @Bean
    Consumer<Message<List<?>>> mailEvents(Intakes intakes, DocumentStore<Mission, MissionFact> missions) {
        Subscription<MailEvent> subscription = Subscription.strict("mailEvents", MailEvent.TOPIC, MailEvent.TYPES);
        return intakes.into(
                subscription,
                missions,
                new MailHandler(),
                touched -> touched.stream()
                        .filter(stored -> stored.state().progress().unreachable() != null)
                        .forEach(stored -> LOG.info("mission {} has an initiator whom no mail reaches", stored.id())));
    }
}
