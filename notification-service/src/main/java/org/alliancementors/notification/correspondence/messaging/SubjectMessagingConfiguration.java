package org.alliancementors.notification.correspondence.messaging;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.DrivingStored;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.TruthWindow;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics whose mails are about an alliance or a mentor. */
@Configuration(proxyBeanMethods = false)
class SubjectMessagingConfiguration {

    @Bean
    Consumer<Message<List<?>>> allianceEvents(
            Intakes intakes,
            @Qualifier("allianceCorrespondenceStore") DocumentStore<Correspondence, MailFact> store,
            DrivingStored driving,
            TruthWindow window,
            InstantSource clock) {
        return intakes.into(
                Subscription.strict("allianceEvents", AllianceEvent.TOPIC, AllianceEvent.TYPES),
                store,
                new MeasuredHandler<>(AllianceArrivals::ofAlliances, window, clock),
                driving::drive);
    }

    @Bean
    Consumer<Message<List<?>>> mentorEvents(
            Intakes intakes,
            @Qualifier("mentorCorrespondenceStore") DocumentStore<Correspondence, MailFact> store,
            DrivingStored driving,
            TruthWindow window,
            InstantSource clock) {
        return intakes.into(
                Subscription.latest("mentorEvents", MentorEvent.TOPIC, MentorEvent.TYPES),
                store,
                new MeasuredHandler<>(MentorArrivals::ofMentors, window, clock),
                driving::drive);
    }
}
