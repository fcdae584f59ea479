package org.alliancementors.calendars.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.calendars.Booking;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendar.Home;
import org.alliancementors.calendars.Fence;
import org.alliancementors.calendars.Span;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.store.StateMapping;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of a calendar. The first record or booking of a mentor creates it. */
final class CalendarMapping implements StateMapping<Calendar> {

    private static final String MISSION = "mission";
    private static final String APPOINTMENT = "appointment";

    @Override
    public Document write(Calendar calendar) {
        var home = calendar.home();
        return new Document("bookings", each(calendar.bookings(), CalendarMapping::booking))
                .append("fences", each(calendar.fences(), CalendarMapping::fence))
                .append(
                        "absences",
                        each(
                                calendar.absences(),
                                days -> new Document("from", days.from().toString())
                                        .append("to", days.to().toString())))
                .append("latitude", home == null ? null : home.latitude())
                .append("longitude", home == null ? null : home.longitude());
    }

    @Override
    public Calendar read(String id, Document document) {
        return new Calendar(
                new MentorId(id),
                each(document.getList("bookings", Document.class), CalendarMapping::booking),
                each(document.getList("fences", Document.class), CalendarMapping::fence),
                each(
                        document.getList("absences", Document.class),
                        days -> new Period(
                                LocalDate.parse(days.getString("from")), LocalDate.parse(days.getString("to")))),
                home(document));
    }

    @Override
    public Calendar initial(String id) {
        return Calendar.empty(new MentorId(id));
    }

    private static @Nullable Home home(Document stored) {
        var latitude = stored.getDouble("latitude");
        var longitude = stored.getDouble("longitude");
        return latitude == null || longitude == null ? null : new Home(latitude, longitude);
    }

    private static Document booking(Booking booking) {
        return new Document(MISSION, booking.mission().value())
                .append(APPOINTMENT, booking.appointment().value())
                .append("number", booking.number())
                .append("from", Date.from(booking.span().from()))
                .append("to", Date.from(booking.span().to()))
                .append("reference", booking.reference().value());
    }

    private static Booking booking(Document stored) {
        return new Booking(
                new MissionId(stored.getString(MISSION)),
                new AppointmentId(stored.getString(APPOINTMENT)),
                stored.getInteger("number"),
                new Span(
                        stored.getDate("from").toInstant(), stored.getDate("to").toInstant()),
                new MissionReference(stored.getString("reference")));
    }

    private static Document fence(Fence fence) {
        return new Document(MISSION, fence.mission().value())
                .append(APPOINTMENT, fence.appointment().value())
                .append("upTo", fence.upTo())
                .append("since", Date.from(fence.since()));
    }

    private static Fence fence(Document stored) {
        return new Fence(
                new MissionId(stored.getString(MISSION)),
                new AppointmentId(stored.getString(APPOINTMENT)),
                stored.getInteger("upTo"),
                stored.getDate("since").toInstant());
    }

    private static <A, B> List<B> each(List<A> all, Function<A, B> form) {
        return all.stream().map(form).toList();
    }
}
