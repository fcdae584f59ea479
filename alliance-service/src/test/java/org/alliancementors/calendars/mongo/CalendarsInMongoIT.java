package org.alliancementors.calendars.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import org.alliancementors.calendars.CalendarFixture;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.calendars.CalendarsPort;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class CalendarsInMongoIT extends CalendarsPort {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoTemplate mongo = new MongoTemplate(client, Backends.freshDatabase());
    private final Calendars calendars = open();

    @Override
    protected Calendars calendars() {
        return calendars;
    }

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    private Calendars open() {
        var clock = InstantSource.fixed(CalendarFixture.NOW);
        var stores = new DocumentStores(
                mongo,
                new EventJson(),
                TraceContexts.none(),
                clock,
                (store, id, events) -> {},
                new RequiredIndexes(mongo));
        var configuration = new CalendarsMongoConfiguration();
        return configuration.calendars(configuration.calendarStore(stores), clock);
    }
}
