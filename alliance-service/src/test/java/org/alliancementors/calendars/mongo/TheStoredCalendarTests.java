package org.alliancementors.calendars.mongo;

import static org.alliancementors.calendars.CalendarFixture.MENTOR;
import static org.alliancementors.calendars.CalendarFixture.NOW;
import static org.alliancementors.calendars.CalendarFixture.april;
import static org.alliancementors.calendars.CalendarFixture.booking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.calendars.Calendar;
import org.junit.jupiter.api.Test;

class TheStoredCalendarTests {

    private final CalendarMapping mapping = new CalendarMapping();

    @Test
    void isReadAsItWasWritten() {
        var other = booking("m-2", 3, 15);
        var calendar = Calendar.empty(MENTOR)
                .away(List.of(april(5, 6)))
                .book(booking("m-1", 1, 10), NOW)
                .calendar()
                .release(other.mission(), other.appointment(), 3, 0, NOW);

        assertThat(mapping.read("M07", mapping.write(calendar))).isEqualTo(calendar);
        assertThat(mapping.initial("M07")).isEqualTo(Calendar.empty(MENTOR));
    }
}
