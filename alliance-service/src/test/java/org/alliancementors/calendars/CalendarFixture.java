package org.alliancementors.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.places.GermanTime;

/** Bookings of a mentor. */
public final class CalendarFixture {

    /** A Monday noon in Germany. */
    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    /** Whose calendar. */
    public static final MentorId MENTOR = new MentorId("M07");

    private CalendarFixture() {}

    /** Two hours on the first of April, from that hour in Germany, for the only appointment of the mission. */
    public static Booking booking(String mission, int number, int hour) {
        var from =
                LocalDate.of(2026, 4, 1).atTime(hour, 0).atZone(GermanTime.ZONE).toInstant();
        return new Booking(
                new MissionId(mission),
                new AppointmentId("a-1"),
                number,
                new Span(from, from.plus(Duration.ofHours(2))),
                new MissionReference("LBF-0000-0001"));
    }

    /** Days of April. */
    public static Period april(int from, int to) {
        return new Period(LocalDate.of(2026, 4, from), LocalDate.of(2026, 4, to));
    }
}
