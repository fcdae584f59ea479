package org.alliancementors.notification.correspondence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When it is polite to write, in Europe/Berlin. Moves no deadline: those are what the events say, counted by who knows the
 * holidays of the mentor's Land. Here only the holidays of all of Germany count.
 *
 * @param observed whether anything waits for a better time at all
 * @param from first moment of a day at which what can wait may go
 * @param until first moment of a day at which it may not any more, later than {@code from}
 * @param digestAt when digests go
 * @param holidays the public holidays of all of Germany
 */
public record Courtesy(
        boolean observed, LocalTime from, LocalTime until, LocalTime digestAt, Predicate<LocalDate> holidays) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Refuses hours that never come. */
    public Courtesy {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "quiet hours end at %s and begin at %s: give an earlier end".formatted(from, until));
        }
    }

    /**
     * When a mail that could go at this moment goes at the earliest. What is essential goes at once, and so does what somebody
     * has had sent once more, and what would come too late otherwise. A reminder to answer an offer comes at a time that was counted in working time, so it is only kept out
     * of the night; digests have a time of their own.
     */
    Instant earliest(MailOrder order, Instant at) {
        if (!observed
                || order.again() != null
                || order.importance() == Importance.ESSENTIAL
                || order.template() instanceof DigestTemplate) {
            return at;
        }
        var better = order.template() == Template.MENTOR_REMINDER ? within(at, _ -> true) : within(at, this::works);
        return order.deadline() != null && !better.isBefore(order.deadline()) ? at : better;
    }

    private Instant within(Instant at, Predicate<LocalDate> days) {
        for (var day = day(at); ; day = day.plusDays(1)) {
            var begin = moment(day, from);
            if (days.test(day) && at.isBefore(moment(day, until))) {
                return at.isBefore(begin) ? begin : at;
            }
        }
    }

    /** When the first digest after this moment goes. */
    Instant nextDigest(Instant after) {
        for (var day = day(after); ; day = day.plusDays(1)) {
            var time = moment(day, digestAt);
            if (works(day) && time.isAfter(after)) {
                return time;
            }
        }
    }

    /** The day whose digest is due, if this moment lies on a working day and not before its time. */
    Optional<LocalDate> digestDay(Instant now) {
        var day = day(now);
        return works(day) && !now.isBefore(moment(day, digestAt)) ? Optional.of(day) : Optional.empty();
    }

    /** The first moment of the day after. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BERLIN).toInstant();
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.test(day);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toInstant();
    }
}
