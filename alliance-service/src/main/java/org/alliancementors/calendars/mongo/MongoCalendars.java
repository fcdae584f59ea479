package org.alliancementors.calendars.mongo;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.calendars.Booking;
import org.alliancementors.calendars.BookingResult;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.NoSuchDocument;

/** Calendars in the kit's document store; each changes by compare-and-set. */
final class MongoCalendars implements Calendars {

    private final DocumentStore<Calendar, Void> store;
    private final InstantSource clock;

    MongoCalendars(DocumentStore<Calendar, Void> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Calendar> find(MentorId mentor) {
        return store.find(mentor.value()).map(stored -> stored.state());
    }

    @Override
    public BookingResult book(MentorId mentor, Booking booking) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change(mentor, calendar -> calendar.book(booking, now)).result();
    }

    @Override
    public void release(MentorId mentor, MissionId mission, AppointmentId appointment, int upTo, int keep) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        change(
                mentor,
                calendar -> new Calendar.Attempt(
                        new BookingResult.TooLate(), calendar.release(mission, appointment, upTo, keep, now)));
    }

    private Calendar.Attempt change(MentorId mentor, Function<Calendar, Calendar.Attempt> act) {
        try {
            return update(mentor, act);
        } catch (NoSuchDocument _) {
            // whoever else creates it meanwhile has done this for us
            store.insert(mentor.value(), Change.none(Calendar.empty(mentor)));
            return update(mentor, act);
        }
    }

    private Calendar.Attempt update(MentorId mentor, Function<Calendar, Calendar.Attempt> act) {
        return store.update(mentor.value(), stored -> {
            var attempt = act.apply(stored.state());
            return attempt.calendar().equals(stored.state())
                    ? new Decision.Keep<>(attempt)
                    : new Decision.Write<>(Change.none(attempt.calendar()), attempt);
        });
    }
}
