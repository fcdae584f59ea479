package org.alliancementors.calendars.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.intake.Subscription;
import org.alliancementors.kit.store.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What calendars listen to. */
@Configuration(proxyBeanMethods = false)
class CalendarsMessagingConfiguration {

    /** Only the newest record of a mentor counts; no work follows from it. */
    @Bean
    Consumer<Message<List<?>>> mentorEvents(Intakes intakes, DocumentStore<Calendar, Void> calendars) {
        Subscription<MentorEvent> subscription =
                Subscription.latest("mentorEvents", MentorEvent.TOPIC, MentorEvent.TYPES);
        return intakes.into(subscription, calendars, new MentorHandler(), touched -> {});
    }
}
