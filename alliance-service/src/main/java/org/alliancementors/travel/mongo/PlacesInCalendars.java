package org.alliancementors.travel.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.travel.MentorPlace;
import org.alliancementors.travel.Point;
import org.bson.Document;

/** Where mentors live, as told with their profiles and kept with their calendars. */
final class PlacesInCalendars implements MentorPlace {

    static final String COLLECTION = "calendars";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    private final MongoCollection<Document> calendars;

    PlacesInCalendars(MongoCollection<Document> calendars) {
        this.calendars = calendars;
    }

    @Override
    public Optional<Point> of(MentorId mentor) {
        return Optional.ofNullable(calendars
                        .find(Filters.eq("_id", mentor.value()))
                        .projection(Projections.include(LATITUDE, LONGITUDE))
                        .first())
                .flatMap(PlacesInCalendars::point);
    }

    private static Optional<Point> point(Document calendar) {
        return calendar.get(LATITUDE) instanceof Number latitude && calendar.get(LONGITUDE) instanceof Number longitude
                ? Optional.of(new Point(latitude.doubleValue(), longitude.doubleValue()))
                : Optional.empty();
    }
}
