package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days as the programme counts them: in Europe/Berlin. */
final class Days {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Days() {}

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** When somebody is told something that belongs to this day. */
    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** The same time of day, a year later by the calendar. */
    static Instant yearAfter(Instant instant) {
        return instant.atZone(ZONE).plusYears(1).toInstant();
    }
}
