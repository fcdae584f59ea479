package org.alliancementors.matching.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.alliancementors.events.codes.FederalState;

/**
 * Counts working time: Monday to Friday, 8 to 18 o'clock in Europe/Berlin, without the public holidays of a federal state. A
 * clock change falls on a Sunday night, so a working day always has ten hours.
 */
public final class WorkingTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(18, 0);

    private final Holidays holidays;

    /** Working time under these holidays. */
    public WorkingTime(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * When so much working time has passed.
     *
     * @param start from when on; outside working time the count begins with the next working hour
     * @param amount working time, more than zero
     * @param state whose holidays count
     */
    public Instant after(Instant start, Duration amount, FederalState state) {
        ZonedDateTime now = start.atZone(ZONE);
        Duration left = amount;
        while (true) {
            ZonedDateTime end = now.toLocalDate().atTime(END).atZone(ZONE);
            ZonedDateTime begin = now.toLocalDate().atTime(BEGIN).atZone(ZONE);
            ZonedDateTime from = now.isBefore(begin) ? begin : now;
            if (isWorkingDay(now.toLocalDate(), state) && from.isBefore(end)) {
                Duration today = Duration.between(from, end);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            now = now.toLocalDate().plusDays(1).atTime(BEGIN).atZone(ZONE);
        }
    }

    /** When to remind and when to give up on an offer that is made now. */
    public Deadlines deadlines(Instant offeredAt, Duration offerTime, FederalState state) {
        return new Deadlines(
                offeredAt, after(offeredAt, offerTime.dividedBy(2), state), after(offeredAt, offerTime, state));
    }

    private boolean isWorkingDay(LocalDate day, FederalState state) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.isHoliday(day, state);
    }

    /**
     * The times of an offer.
     *
     * @param offeredAt when it is made
     * @param remindAt at half of the working time
     * @param expiresAt when it lapses
     */
    public record Deadlines(Instant offeredAt, Instant remindAt, Instant expiresAt) {}
}
