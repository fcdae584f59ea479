package org.alliancementors.travel.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.alliancementors.travel.Point;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithBackends
class PlacesInCalendarsIT {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final MongoDatabase database = client.getDatabase(Backends.freshDatabase());

    @AfterEach
    void forget() {
        database.drop();
        client.close();
    }

    @Test
    void aMentorsPlaceIsReadWhereItIsKnown() {
        var calendars = database.getCollection(PlacesInCalendars.COLLECTION);
        calendars.insertOne(new Document("_id", "M01").append("latitude", 51.5).append("longitude", 10.25));
        calendars.insertOne(new Document("_id", "M02").append("latitude", 51.5));
        var places = new PlacesInCalendars(calendars);

        assertThat(places.of(new MentorId("M01"))).contains(new Point(51.5, 10.25));
        assertThat(places.of(new MentorId("M02"))).isEmpty();
        assertThat(places.of(new MentorId("M03"))).isEmpty();
    }
}
