package org.alliancementors.matching.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.alliancementors.events.codes.FederalState;
import org.junit.jupiter.api.Test;

/** U8: deadlines and reminders in working hours and with the holidays of the mentor's state. */
class WorkingTimeTests {

    private static final Duration THREE_DAYS = Duration.ofHours(30);

    private final WorkingTime workingTime = new WorkingTime(new GermanHolidays());

    @Test
    void threeWorkingDaysFromMondayMorningEndOnThursdayMorning() {
        assertThat(after("2026-03-02T10:00", FederalState.HE)).isEqualTo(berlin("2026-03-05T10:00"));
    }

    @Test
    void theWeekendDoesNotCount() {
        assertThat(after("2026-03-06T16:00", FederalState.HE)).isEqualTo(berlin("2026-03-11T16:00"));
    }

    @Test
    void anOfferInTheEveningBeginsToCountInTheMorning() {
        assertThat(after("2026-03-02T21:00", FederalState.HE)).isEqualTo(berlin("2026-03-05T18:00"));
        assertThat(after("2026-03-07T12:00", FederalState.HE)).isEqualTo(berlin("2026-03-11T18:00"));
    }

    @Test
    void easterDoesNotCount() {
        // Good Friday is 3 April 2026, Easter Monday the 6th
        assertThat(after("2026-04-02T08:00", FederalState.BY)).isEqualTo(berlin("2026-04-08T18:00"));
    }

    @Test
    void reformationDayCountsInNorthRhineWestphaliaButNotInLowerSaxony() {
        // 31 October 2028 is a Tuesday
        assertThat(after("2028-10-30T08:00", FederalState.NI)).isEqualTo(berlin("2028-11-02T18:00"));
        // there the day after is All Saints'
        assertThat(after("2028-10-30T08:00", FederalState.NW)).isEqualTo(berlin("2028-11-02T18:00"));
        var holidays = new GermanHolidays();
        assertThat(holidays.isHoliday(LocalDate.of(2028, 10, 31), FederalState.NI))
                .isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2028, 10, 31), FederalState.NW))
                .isFalse();
    }

    @Test
    void everyStateHasItsHolidays() {
        var holidays = new GermanHolidays();
        for (FederalState state : FederalState.values()) {
            assertThat(holidays.isHoliday(LocalDate.of(2026, 10, 3), state))
                    .as("%s", state)
                    .isTrue();
            assertThat(holidays.isHoliday(LocalDate.of(2026, 10, 2), state))
                    .as("%s", state)
                    .isFalse();
        }
        assertThat(holidays.isHoliday(LocalDate.of(2026, 3, 8), FederalState.BE))
                .isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 6, 4), FederalState.BY))
                .isTrue();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 6, 4), FederalState.HH))
                .isFalse();
    }

    @Test
    void theClockChangeMovesNoDeadline() {
        // summer time begins on 29 March 2026: three working days later the wall clock says the same
        assertThat(after("2026-03-27T10:00", FederalState.HE)).isEqualTo(berlin("2026-04-01T10:00"));
        assertThat(Duration.between(berlin("2026-03-27T10:00"), berlin("2026-04-01T10:00")))
                .isEqualTo(Duration.ofDays(5).minusHours(1));
        // and winter time on 25 October
        assertThat(after("2026-10-23T10:00", FederalState.HE)).isEqualTo(berlin("2026-10-28T10:00"));
    }

    @Test
    void remindsAtHalfOfTheWorkingTime() {
        var deadlines = workingTime.deadlines(berlin("2026-03-06T16:00"), THREE_DAYS, FederalState.HE);
        assertThat(deadlines.remindAt()).isEqualTo(berlin("2026-03-10T11:00"));
        assertThat(deadlines.expiresAt()).isEqualTo(berlin("2026-03-11T16:00"));
    }

    @Test
    void theReminderRespectsAHolidayOfTheMentorsStateOnly() {
        // Corpus Christi, Thursday 4 June 2026, is a holiday in Bavaria and none in Hamburg
        var hamburg = workingTime.deadlines(berlin("2026-06-03T10:00"), THREE_DAYS, FederalState.HH);
        assertThat(hamburg.remindAt()).isEqualTo(berlin("2026-06-04T15:00"));
        assertThat(hamburg.expiresAt()).isEqualTo(berlin("2026-06-08T10:00"));
        var bavaria = workingTime.deadlines(berlin("2026-06-03T10:00"), THREE_DAYS, FederalState.BY);
        assertThat(bavaria.remindAt()).isEqualTo(berlin("2026-06-05T15:00"));
        assertThat(bavaria.expiresAt()).isEqualTo(berlin("2026-06-09T10:00"));
    }

    @Test
    void theReminderIsNotSentAtAWeekend() {
        var friday = workingTime.deadlines(berlin("2026-03-06T09:00"), THREE_DAYS, FederalState.HE);
        assertThat(friday.remindAt()).isEqualTo(berlin("2026-03-09T14:00"));
        var saturday = workingTime.deadlines(berlin("2026-03-07T12:00"), THREE_DAYS, FederalState.HE);
        assertThat(saturday.remindAt()).isEqualTo(berlin("2026-03-10T13:00"));
    }

    @Test
    void theClockChangeMovesNoReminder() {
        var spring = workingTime.deadlines(berlin("2026-03-27T16:00"), THREE_DAYS, FederalState.HE);
        assertThat(spring.remindAt()).isEqualTo(berlin("2026-03-31T11:00"));
        var autumn = workingTime.deadlines(berlin("2026-10-23T16:00"), THREE_DAYS, FederalState.HE);
        assertThat(autumn.remindAt()).isEqualTo(berlin("2026-10-27T11:00"));
    }

    private Instant after(String start, FederalState state) {
        return workingTime.after(berlin(start), THREE_DAYS, state);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
