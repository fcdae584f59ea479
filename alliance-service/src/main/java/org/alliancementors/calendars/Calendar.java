package org.alliancementors.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.jspecify.annotations.Nullable;

/**
 * What one mentor's time is taken by. It promises that no two bookings overlap unless they are of one appointment (which is
 * being moved), that no booking was made on a day of absence known by then, and that a claim once refused or given back is
 * refused for good. An absence that is heard of later evicts nothing.
 *
 * @param mentor whose
 * @param bookings times that are taken
 * @param fences claims that come too late, one per appointment
 * @param absences days on which the mentor is away
 * @param home where journeys begin, or null where that is not known
 */
public record Calendar(
        MentorId mentor,
        List<Booking> bookings,
        List<Fence> fences,
        List<Period> absences,
        @Nullable Home home) {

    /** How long a past booking is kept. */
    static final Duration KEEP_BOOKINGS = Duration.ofDays(30);

    /** How long a claim that was given back is remembered; no worker is held up that long. */
    static final Duration KEEP_FENCES = Duration.ofDays(400);

    /** Copies the lists. */
    public Calendar {
        bookings = List.copyOf(bookings);
        fences = List.copyOf(fences);
        absences = List.copyOf(absences);
    }

    /**
     * A place that journeys begin at.
     *
     * @param latitude degrees north (WGS 84)
     * @param longitude degrees east (WGS 84)
     */
    public record Home(double latitude, double longitude) {}

    /** Nothing is taken. */
    public static Calendar empty(MentorId mentor) {
        return new Calendar(mentor, List.of(), List.of(), List.of(), null);
    }

    /**
     * What booking leads to.
     *
     * @param result the answer
     * @param calendar as it is then
     */
    public record Attempt(BookingResult result, Calendar calendar) {}

    /** Books the time if it is free; if it is not, that claim is over for good. */
    public Attempt book(Booking wanted, Instant now) {
        if (bookings.stream().anyMatch(wanted::sameAs)) {
            return new Attempt(new BookingResult.Booked(), this);
        }
        if (wanted.number() <= fence(wanted.mission(), wanted.appointment())) {
            return new Attempt(new BookingResult.TooLate(), this);
        }
        var clash = clash(wanted);
        return clash.isPresent()
                ? new Attempt(
                        new BookingResult.NotFree(clash.get()),
                        fenced(wanted.mission(), wanted.appointment(), wanted.number(), now)
                                .tidied(now))
                : new Attempt(new BookingResult.Booked(), with(wanted).tidied(now));
    }

    /**
     * Gives back what was booked for the appointment up to a number; claims with such a number that arrive later come too
     * late.
     *
     * @param upTo highest number that is given back
     * @param keep the number of the booking that stays, 0 for none
     */
    public Calendar release(MissionId mission, AppointmentId appointment, int upTo, int keep, Instant now) {
        Predicate<Booking> given =
                booking -> booking.isFor(mission, appointment) && booking.number() <= upTo && booking.number() != keep;
        if (fence(mission, appointment) >= upTo && bookings.stream().noneMatch(given)) {
            return this;
        }
        var kept = bookings.stream().filter(given.negate()).toList();
        return new Calendar(mentor, kept, fences, absences, home)
                .fenced(mission, appointment, Math.max(upTo, fence(mission, appointment)), now)
                .tidied(now);
    }

    /** The same with these days away; what is booked stays. */
    public Calendar away(List<Period> days) {
        return new Calendar(mentor, bookings, fences, days, home);
    }

    /** Whether the mentor is away at a moment of it. */
    public boolean awayIn(Span span) {
        return absences.stream().anyMatch(span::touches);
    }

    private Optional<Clash> clash(Booking wanted) {
        var taken = bookings.stream()
                .filter(other -> !other.isFor(wanted.mission(), wanted.appointment()))
                .filter(other -> other.span().overlaps(wanted.span()))
                .map(other -> new Clash(Clash.Kind.APPOINTMENT, other.span(), other.reference()));
        var away = absences.stream()
                .filter(wanted.span()::touches)
                .map(days -> new Clash(Clash.Kind.ABSENCE, Span.of(days), null));
        return Stream.concat(taken, away).findFirst();
    }

    private int fence(MissionId mission, AppointmentId appointment) {
        return fences.stream()
                .filter(fence ->
                        fence.mission().equals(mission) && fence.appointment().equals(appointment))
                .mapToInt(Fence::upTo)
                .findFirst()
                .orElse(0);
    }

    /** Knows where the mentor's journeys begin; null to forget it. */
    public Calendar living(@Nullable Home at) {
        return new Calendar(mentor, bookings, fences, absences, at);
    }

    private Calendar with(Booking booking) {
        var more = new ArrayList<>(bookings);
        more.add(booking);
        return new Calendar(mentor, more, fences, absences, home);
    }

    private Calendar fenced(MissionId mission, AppointmentId appointment, int upTo, Instant now) {
        var next = new ArrayList<>(fences);
        next.removeIf(
                fence -> fence.mission().equals(mission) && fence.appointment().equals(appointment));
        next.add(new Fence(mission, appointment, upTo, now));
        return new Calendar(mentor, bookings, next, absences, home);
    }

    private Calendar tidied(Instant now) {
        return new Calendar(
                mentor,
                bookings.stream()
                        .filter(booking -> booking.span().to().isAfter(now.minus(KEEP_BOOKINGS)))
                        .toList(),
                fences.stream()
                        .filter(fence -> fence.since().isAfter(now.minus(KEEP_FENCES)))
                        .toList(),
                absences,
                home);
    }
}
