package org.alliancementors.calendars;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/** Calendars in memory. Holds the same promises as the real ones, see the port test. */
public final class InMemoryCalendars implements Calendars {

    private final Map<MentorId, Calendar> calendars = new HashMap<>();
    private final InstantSource clock;

    /** Empty at first. */
    public InMemoryCalendars(InstantSource clock) {
        this.clock = clock;
    }

    /** Puts a calendar in any state there. */
    public synchronized void put(Calendar calendar) {
        calendars.put(calendar.mentor(), calendar);
    }

    @Override
    public synchronized Optional<Calendar> find(MentorId mentor) {
        return Optional.ofNullable(calendars.get(mentor));
    }

    @Override
    public synchronized BookingResult book(MentorId mentor, Booking booking) {
        var attempt = find(mentor).orElse(Calendar.empty(mentor)).book(booking, clock.instant());
        put(attempt.calendar());
        return attempt.result();
    }

    @Override
    public synchronized void release(
            MentorId mentor, MissionId mission, AppointmentId appointment, int upTo, int keep) {
        put(find(mentor).orElse(Calendar.empty(mentor)).release(mission, appointment, upTo, keep, clock.instant()));
    }
}
