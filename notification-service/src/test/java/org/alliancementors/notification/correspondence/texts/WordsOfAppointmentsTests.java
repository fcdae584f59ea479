package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What mails say of when and where people meet. */
class WordsOfAppointmentsTests {

    private static final Instant FROM = Instant.parse("2026-11-26T13:00:00Z");
    private static final PostalCode HERE = new PostalCode("37176");

    private final Writing writing = new TemplateWriting(new TemplateWriting.House(
            "Mentorennetz",
            URI.create("https://portal.example"),
            "Fachberatung",
            "030 0000 0000",
            "fachberatung@buendnisse.example",
            true));

    @Test
    void theSubjectSaysWhatWhereWhenAndWhich() {
        assertThat(text(Template.APPOINTMENT_SCHEDULED, Language.DE, meeting(FROM, Duration.ofHours(2), HERE))
                        .subject())
                .isEqualTo("Termin für den Einsatz in Nörten-Hardenberg am Do, 26.11. vereinbart [LBF-7K3M-9QXT]");
        assertThat(text(Template.APPOINTMENT_MOVED, Language.DE, meeting(FROM, Duration.ofHours(2), HERE))
                        .subject())
                .isEqualTo("Termin für den Einsatz in Nörten-Hardenberg geändert: neu am Do, 26.11. [LBF-7K3M-9QXT]");
    }

    @Test
    void whoIsToldOfAMoveReadsTheOldAndTheNewTime() {
        assertThat(text(Template.APPOINTMENT_MOVED, Language.DE, meeting(FROM, Duration.ofHours(2), HERE))
                        .plain())
                .contains("Wann: Donnerstag, 26. November 2026, 14:00 bis 16:00 Uhr\n")
                .contains("Bisher: Dienstag, 24. November 2026, 14:00 Uhr\n");
    }

    @Test
    void whoCalledItOffIsSaidInWords() {
        assertThat(text(Template.APPOINTMENT_CANCELLED, Language.DE, meeting(FROM, Duration.ofHours(2), HERE))
                        .plain())
                .contains("Abgesagt von: Mentorin oder Mentor\n");
    }

    @Test
    void whatLastsPastMidnightEndsOnAnotherDay() {
        var late = meeting(Instant.parse("2026-11-26T19:00:00Z"), Duration.ofHours(5), null);
        assertThat(text(Template.APPOINTMENT_SCHEDULED, Language.EN, late).plain())
                .contains("When: Thursday, 26 November 2026, 20:00 to Friday, 27 November 2026, 01:00 (German time)\n")
                .doesNotContain("Place:");
    }

    // the hour is that of Berlin on that day, also when the clocks have been changed since
    @Test
    void theTimeIsThatOfTheDayInSummer() {
        var summer = meeting(Instant.parse("2027-06-01T13:00:00Z"), Duration.ofHours(1), HERE);
        assertThat(text(Template.APPOINTMENT_SCHEDULED, Language.DE, summer).plain())
                .contains("Wann: Dienstag, 1. Juni 2027, 15:00 bis 16:00 Uhr\n");
    }

    // only the mission's own place is known by its name
    @Test
    void anAppointmentElsewhereIsPlacedByItsPostalCodeAlone() {
        var elsewhere = meeting(FROM, Duration.ofHours(1), new PostalCode("10115"));
        assertThat(text(Template.APPOINTMENT_SCHEDULED, Language.DE, elsewhere).plain())
                .contains("Ort: 10115\n")
                .doesNotContain("37176");
    }

    private static Meeting meeting(Instant from, Duration time, @Nullable PostalCode where) {
        return new Meeting(AppointmentKind.EVENT, Format.ON_SITE, from, from.plus(time), where);
    }

    private Letter.Text text(Template template, Language language, Meeting meeting) {
        var previously = template == Template.APPOINTMENT_MOVED ? FROM.minus(Duration.ofDays(2)) : null;
        return writing.write(new Writing.Content(
                template,
                language,
                "Greta Ahorn",
                new Request(
                        new MissionReference("LBF-7K3M-9QXT"),
                        MissionKind.FOUNDING,
                        Format.ON_SITE,
                        new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)),
                        HERE,
                        "Nörten-Hardenberg",
                        40),
                new Writing.Detail(
                        null,
                        null,
                        null,
                        null,
                        new Matter(new AppointmentId("t1"), 1, meeting, previously, Party.MENTOR))));
    }
}
