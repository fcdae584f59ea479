package org.alliancementors.calendars;

import static org.alliancementors.calendars.CalendarFixture.MENTOR;
import static org.alliancementors.calendars.CalendarFixture.NOW;
import static org.alliancementors.calendars.CalendarFixture.april;
import static org.alliancementors.calendars.CalendarFixture.booking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliancementors.events.codes.MissionReference;
import org.junit.jupiter.api.Test;

class ACalendarTests {

    private static final Calendar EMPTY = Calendar.empty(MENTOR);

    @Test
    void givesATimeToOneOfTwoAndNamesWhoHasIt() {
        var first = EMPTY.book(booking("m-1", 1, 10), NOW);
        var second = first.calendar().book(booking("m-2", 1, 11), NOW);

        assertThat(first.result()).isEqualTo(new BookingResult.Booked());
        assertThat(second.result())
                .isEqualTo(new BookingResult.NotFree(new Clash(
                        Clash.Kind.APPOINTMENT, booking("m-1", 1, 10).span(), new MissionReference("LBF-0000-0001"))));
        assertThat(second.calendar().bookings()).containsExactly(booking("m-1", 1, 10));
    }

    @Test
    void letsOneBeginWhenTheOtherEnds() {
        var both = EMPTY.book(booking("m-1", 1, 10), NOW).calendar().book(booking("m-2", 1, 12), NOW);

        assertThat(both.result()).isEqualTo(new BookingResult.Booked());
    }

    @Test
    void booksTheSameOnlyOnce() {
        var once = EMPTY.book(booking("m-1", 1, 10), NOW).calendar();
        var twice = once.book(booking("m-1", 1, 10), NOW);

        assertThat(twice).isEqualTo(new Calendar.Attempt(new BookingResult.Booked(), once));
    }

    @Test
    void letsAnAppointmentBeMovedIntoItsOwnTime() {
        var moved = EMPTY.book(booking("m-1", 1, 10), NOW).calendar().book(booking("m-1", 2, 11), NOW);
        var settled = moved.calendar()
                .release(booking("m-1", 2, 11).mission(), booking("m-1", 2, 11).appointment(), 2, 2, NOW);

        assertThat(moved.result()).isEqualTo(new BookingResult.Booked());
        assertThat(settled.bookings()).containsExactly(booking("m-1", 2, 11));
    }

    @Test
    void refusesADayOfAbsenceAndEvictsNothingForOneThatIsToldLater() { // U6
        var away = EMPTY.away(List.of(april(1, 3)));
        var booked = EMPTY.book(booking("m-1", 1, 10), NOW).calendar().away(List.of(april(1, 3)));

        assertThat(away.book(booking("m-1", 1, 10), NOW).result())
                .isEqualTo(new BookingResult.NotFree(new Clash(Clash.Kind.ABSENCE, Span.of(april(1, 3)), null)));
        assertThat(booked.bookings()).hasSize(1);
        assertThat(booked.awayIn(booking("m-1", 1, 10).span())).isTrue();
        assertThat(EMPTY.away(List.of(april(2, 3)))
                        .book(booking("m-1", 1, 22), NOW)
                        .result())
                .as("it ends at midnight, when the absence begins")
                .isEqualTo(new BookingResult.Booked());
    }

    @Test
    void refusesALateBookingByAFrozenWorkerOfWhatWasGivenBackMeanwhile() { // P3
        var late = booking("m-1", 1, 10);
        var released = EMPTY.release(late.mission(), late.appointment(), 1, 0, NOW);

        assertThat(released.book(late, NOW).result()).isEqualTo(new BookingResult.TooLate());
        assertThat(released.book(booking("m-1", 2, 10), NOW).result()).isEqualTo(new BookingResult.Booked());
        assertThat(released.release(late.mission(), late.appointment(), 1, 0, NOW.plusSeconds(9)))
                .isEqualTo(released);
    }

    @Test
    void refusesALateBookingOfWhatWasRefusedBeforeEvenWhenTheTimeIsFreeByThen() { // P3
        var refused = EMPTY.book(booking("m-2", 1, 10), NOW)
                .calendar()
                .book(booking("m-1", 1, 10), NOW)
                .calendar();
        var other = booking("m-2", 1, 10);
        var free = refused.release(other.mission(), other.appointment(), 1, 0, NOW);

        assertThat(free.book(booking("m-1", 1, 10), NOW).result()).isEqualTo(new BookingResult.TooLate());
    }

    @Test
    void forgetsWhatIsLongPast() {
        var old = EMPTY.book(booking("m-1", 1, 10), NOW).calendar();
        var fenced = old.release(
                booking("m-3", 1, 10).mission(), booking("m-3", 1, 10).appointment(), 1, 0, NOW);
        var some = booking("m-2", 1, 20);
        var later = fenced.release(some.mission(), some.appointment(), 1, 0, NOW.plus(Duration.ofDays(500)));

        assertThat(later.bookings()).isEmpty();
        assertThat(later.fences()).hasSize(1);
    }
}
