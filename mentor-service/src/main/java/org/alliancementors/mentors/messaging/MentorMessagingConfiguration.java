package org.alliancementors.mentors.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service tells and what it reads. */
@Configuration(proxyBeanMethods = false)
class MentorMessagingConfiguration {

    @Bean
    Publication<MentorFact> mentorPublication() {
        return new Publication<>(MentorEvent.TOPIC, MentorEvent.TYPES, new MentorTranslation());
    }

    @Bean
    Consumer<Message<List<?>>> mentorEvents(Intakes intakes, DocumentStore<Mentor, MentorFact> mentors) {
        Subscription<MentorEvent> own = Subscription.latest("mentorEvents", MentorEvent.TOPIC, MentorEvent.TYPES);
        return intakes.into(own, mentors, new OwnRecords(), _ -> {});
    }
}
