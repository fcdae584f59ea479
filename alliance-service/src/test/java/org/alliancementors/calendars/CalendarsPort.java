package org.alliancementors.calendars;

import static org.alliancementors.calendars.CalendarFixture.MENTOR;
import static org.alliancementors.calendars.CalendarFixture.booking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every implementation of the port must do. Each test gets an empty one. */
public abstract class CalendarsPort {

    /** For the implementations. */
    protected CalendarsPort() {}

    /** The empty one of this test. */
    protected abstract Calendars calendars();

    @Test
    void whatIsBookedIsFoundAndGivenBackForGood() {
        var wanted = booking("m-1", 1, 10);

        assertThat(calendars().book(MENTOR, wanted)).isEqualTo(new BookingResult.Booked());
        assertThat(calendars().find(MENTOR).orElseThrow().bookings()).containsExactly(wanted);

        calendars().release(MENTOR, wanted.mission(), wanted.appointment(), 1, 0);
        calendars().release(MENTOR, wanted.mission(), wanted.appointment(), 1, 0);

        assertThat(calendars().find(MENTOR).orElseThrow().bookings()).isEmpty();
        assertThat(calendars().book(MENTOR, wanted)).isEqualTo(new BookingResult.TooLate());
    }

    @Test
    void ofManyWhoWantTheSameTimeAtOnceExactlyOneGetsIt() throws Exception { // U2
        List<Callable<BookingResult>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var wanted = booking("m-" + i, 1, 10);
            all.add(() -> calendars().book(MENTOR, wanted));
        }
        var results = new ArrayList<BookingResult>();
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var answer : pool.invokeAll(all)) {
                results.add(answer.get());
            }
        }

        assertThat(results).filteredOn(BookingResult.Booked.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(BookingResult.NotFree.class::isInstance).hasSize(11);
        assertThat(calendars().find(MENTOR).orElseThrow().bookings()).hasSize(1);
    }
}
