package org.alliancementors.calendars.mongo;

import java.time.InstantSource;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.StoreDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calendars are stored. Nobody is told of their changes: the missions tell what was agreed. */
@Configuration(proxyBeanMethods = false)
class CalendarsMongoConfiguration {

    private static final String COLLECTION = "calendars";

    @Bean
    DocumentStore<Calendar, Void> calendarStore(DocumentStores stores) {
        return stores.open(new StoreDefinition<>(COLLECTION, new CalendarMapping(), null));
    }

    @Bean
    Calendars calendars(DocumentStore<Calendar, Void> store, InstantSource clock) {
        return new MongoCalendars(store, clock);
    }
}
