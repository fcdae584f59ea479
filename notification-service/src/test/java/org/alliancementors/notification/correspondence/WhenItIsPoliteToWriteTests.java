package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U8: what can wait comes by day and on working days, whatever the clocks and the calendar do. */
class WhenItIsPoliteToWriteTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final NationwideHolidays HOLIDAYS = new NationwideHolidays();
    private static final Courtesy COURTESY =
            new Courtesy(true, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), HOLIDAYS);

    @ParameterizedTest(name = "{2}: {0} becomes {1}")
    @CsvSource({
        "2026-11-25T08:00:00, 2026-11-25T08:00:00, the first moment",
        "2026-11-25T19:59:59, 2026-11-25T19:59:59, the last second",
        "2026-11-25T20:00:00, 2026-11-26T08:00:00, a second later",
        "2026-11-25T07:59:59, 2026-11-25T08:00:00, early",
        "2026-11-25T23:30:00, 2026-11-26T08:00:00, at night",
        "2026-11-26T00:30:00, 2026-11-26T08:00:00, after midnight",
        "2026-11-27T20:00:00, 2026-11-30T08:00:00, Friday evening",
        "2026-11-28T12:00:00, 2026-11-30T08:00:00, Saturday",
        "2027-03-25T20:30:00, 2027-03-30T08:00:00, the evening before Easter with its change to summer time",
        "2027-03-29T12:00:00, 2027-03-30T08:00:00, Easter Monday",
        "2027-05-05T21:00:00, 2027-05-07T08:00:00, the evening before Ascension Day",
        "2027-05-17T09:00:00, 2027-05-18T08:00:00, Whit Monday",
        "2026-10-23T20:00:00, 2026-10-26T08:00:00, over the change to winter time",
        "2026-12-24T20:00:00, 2026-12-28T08:00:00, Christmas Eve",
        "2026-12-31T20:00:00, 2027-01-04T08:00:00, the end of the year",
        "2027-01-06T10:00:00, 2027-01-06T10:00:00, a holiday of three states only",
        "2028-10-03T10:00:00, 2028-10-04T08:00:00, the Day of German Unity",
        "2028-10-31T10:00:00, 2028-10-31T10:00:00, a holiday of nine states only"
    })
    void newsWaitForAWorkingDay(LocalDateTime called, LocalDateTime goes, String when) {
        assertThat(COURTESY.earliest(order(MentorTemplate.PROFILE_PUBLISHED, null), berlin(called)))
                .as(when)
                .isEqualTo(berlin(goes));
        assertThat(COURTESY.earliest(order(MentorTemplate.PROFILE_CHECK_REMINDER, null), berlin(called)))
                .isEqualTo(berlin(goes));
    }

    // a working day begins an hour earlier in the world after the clocks went forward
    @Test
    void hoursAreThoseOfTheDayOnWhichTheMailGoes() {
        var friday = Instant.parse("2027-03-25T19:30:00Z");
        assertThat(COURTESY.earliest(order(MentorTemplate.TRAINING_ENDS, null), friday))
                .isEqualTo("2027-03-30T06:00:00Z");
        var october = Instant.parse("2026-10-23T18:30:00Z");
        assertThat(COURTESY.earliest(order(MentorTemplate.TRAINING_ENDS, null), october))
                .isEqualTo("2026-10-26T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T23:30:00", "2026-11-28T12:00:00", "2026-12-25T03:00:00"})
    void whatIsEssentialNeverWaits(LocalDateTime called) {
        for (MailTemplate template : new MailTemplate[] {
            Template.MENTOR_ASSIGNED, Template.APPOINTMENT_CANCELLED, Template.REPORT_ASKED, DigestTemplate.DESK_DIGEST
        }) {
            assertThat(COURTESY.earliest(order(template, null), berlin(called))).isEqualTo(berlin(called));
        }
    }

    // its time was counted in the working time of the mentor's own Land
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T12:00:00, 2026-11-28T12:00:00",
        "2026-12-25T12:00:00, 2026-12-25T12:00:00",
        "2026-11-28T23:00:00, 2026-11-29T08:00:00",
        "2026-11-28T03:00:00, 2026-11-28T08:00:00"
    })
    void aReminderOfAnOfferIsOnlyKeptOutOfTheNight(LocalDateTime called, LocalDateTime goes) {
        assertThat(COURTESY.earliest(order(Template.MENTOR_REMINDER, null), berlin(called)))
                .isEqualTo(berlin(goes));
    }

    @Test
    void nothingWaitsUntilItsDeadlineOrLonger() {
        var called = berlin(LocalDateTime.parse("2026-11-27T21:00:00"));
        var monday = berlin(LocalDateTime.parse("2026-11-30T08:00:00"));
        var template = AllianceTemplate.ALLIANCE_CHECK_REMINDER;
        assertThat(COURTESY.earliest(order(template, monday), called)).isEqualTo(called);
        assertThat(COURTESY.earliest(order(template, monday.minusSeconds(1)), called))
                .isEqualTo(called);
        assertThat(COURTESY.earliest(order(template, monday.plusSeconds(1)), called))
                .isEqualTo(monday);
    }

    @Test
    void whereNothingIsObservedNothingWaits() {
        var always = new Courtesy(false, LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 30), HOLIDAYS);
        var night = berlin(LocalDateTime.parse("2026-12-25T03:00:00"));
        assertThat(always.earliest(order(MentorTemplate.PROFILE_PUBLISHED, null), night))
                .isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:29:59, 2026-11-30T07:30:00",
        "2026-11-30T07:30:00, 2026-12-01T07:30:00",
        "2026-12-23T12:00:00, 2026-12-24T07:30:00",
        "2026-12-24T12:00:00, 2026-12-28T07:30:00",
        "2027-03-25T12:00:00, 2027-03-30T07:30:00"
    })
    void digestsGoInTheMorningOfTheNextWorkingDay(LocalDateTime now, LocalDateTime next) {
        assertThat(COURTESY.nextDigest(berlin(now))).isEqualTo(berlin(next));
    }

    @Test
    void theDesksDigestIsDueFromItsTimeOnUntilTheDayIsOver() {
        assertThat(COURTESY.digestDay(berlin(LocalDateTime.parse("2026-11-30T07:29:59"))))
                .isEmpty();
        assertThat(COURTESY.digestDay(berlin(LocalDateTime.parse("2026-11-30T07:30:00"))))
                .contains(LocalDate.of(2026, 11, 30));
        assertThat(COURTESY.digestDay(berlin(LocalDateTime.parse("2026-11-30T23:59:59"))))
                .contains(LocalDate.of(2026, 11, 30));
        assertThat(COURTESY.digestDay(berlin(LocalDateTime.parse("2026-11-29T12:00:00"))))
                .isEmpty();
        assertThat(COURTESY.digestDay(berlin(LocalDateTime.parse("2027-01-01T12:00:00"))))
                .isEmpty();
    }

    @Test
    void theHolidaysAreThoseOfAllOfGermany() {
        assertThat(Stream.iterate(LocalDate.of(2027, 1, 1), day -> day.plusDays(1))
                        .limit(365)
                        .filter(HOLIDAYS)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-17",
                        "2027-10-03",
                        "2027-12-25",
                        "2027-12-26");
    }

    @Test
    void hoursThatNeverComeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Courtesy(true, LocalTime.of(20, 0), LocalTime.of(8, 0), LocalTime.of(7, 30), HOLIDAYS))
                .withMessageContaining("20:00");
    }

    private static Instant berlin(LocalDateTime time) {
        return time.atZone(BERLIN).toInstant();
    }

    private static MailOrder order(MailTemplate template, @Nullable Instant deadline) {
        return MailOrder.numbered(
                new EventId("mentors", "M01", 1),
                template,
                new Recipient.Mentor(CorrespondenceFixture.GRETA),
                1,
                CorrespondenceFixture.START,
                deadline);
    }
}
