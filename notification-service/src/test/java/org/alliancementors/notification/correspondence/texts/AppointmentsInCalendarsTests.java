package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.Writing.Detail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentsInCalendarsTests {

    private static final Instant MADE = Instant.parse("2026-03-02T11:00:00.123Z");
    private static final Instant NOON = Instant.parse("2026-05-12T10:00:00Z");

    private final Writing writing = new TemplateWriting(new TemplateWriting.House(
            "Mentorennetz Lokale Bündnisse",
            URI.create("https://portal.example"),
            "Fachberatung",
            "030 0000 0000",
            "fachberatung@buendnisse.example",
            true));

    // N10
    @Test
    void anAgreedAppointmentIsOneEventInUtcWithAUidThatStays() throws Exception {
        var file = Objects.requireNonNull(file(Template.APPOINTMENT_SCHEDULED, 0, NOON));

        assertThat(file.method()).isEqualTo("PUBLISH");
        assertThat(file.content().replace("\r\n ", "").lines())
                .contains(
                        "METHOD:PUBLISH",
                        "UID:t1@LBF-7K3M-9QXT",
                        "SEQUENCE:0",
                        "DTSTAMP:20260302T110000Z",
                        "DTSTART:20260512T100000Z",
                        "DTEND:20260512T120000Z",
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=Fachberatung:mailto:fachberatung@buendnisse.example",
                        "LOCATION:37176 Nörten-Hardenberg",
                        "SUMMARY:Veranstaltung – Gründung eines Bündnisses [LBF-7K3M-9QXT]");
        assertThat(file.content()).doesNotContain("https://");
        assertThat(event(file).validate().hasErrors()).isFalse();
        assertThat(file(Template.APPOINTMENT_SCHEDULED, 0, NOON)).isEqualTo(file);
    }

    // N10: a calendar that keeps the highest sequence of each UID, and gets the mails in any order
    @Test
    void whateverTheOrderOfTheMailsTheCalendarEndsWithWhatIsTrue() throws Exception {
        var moved = file(Template.APPOINTMENT_MOVED, 1, NOON.plusSeconds(86_400));
        var files = List.of(
                Objects.requireNonNull(file(Template.APPOINTMENT_SCHEDULED, 0, NOON)), Objects.requireNonNull(moved));
        for (var order : permutations(files)) {
            assertThat(applied(order)).containsExactly(Map.entry("t1@LBF-7K3M-9QXT", "CONFIRMED 2026-05-13T10:00:00Z"));
        }
        var all = new ArrayList<>(files);
        all.add(Objects.requireNonNull(file(Template.APPOINTMENT_CANCELLED, 2, NOON.plusSeconds(86_400))));
        for (var order : permutations(all)) {
            assertThat(applied(order)).containsExactly(Map.entry("t1@LBF-7K3M-9QXT", "CANCELLED 2026-05-13T10:00:00Z"));
        }
    }

    @Test
    void whatIsOpenAgainIsOffInTheCalendarUntilTheNextMentorAgrees() {
        var file = Objects.requireNonNull(file(Template.APPOINTMENT_REOPENED, 1, NOON));

        assertThat(file.method()).isEqualTo("CANCEL");
        assertThat(file.content()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void aMailThatChangesNothingAgreedBringsNoFile() {
        for (var template : List.of(
                Template.APPOINTMENT_PROPOSED,
                Template.APPOINTMENT_MOVE_PROPOSED,
                Template.APPOINTMENT_REFUSED,
                Template.PRESS_APPOINTMENT)) {
            assertThat(file(template, 0, NOON)).as(template.code()).isNull();
        }
    }

    private Letter.@Nullable CalendarFile file(Template template, int number, Instant from) {
        var meeting = new Meeting(
                AppointmentKind.EVENT, Format.ON_SITE, from, from.plusSeconds(7200), new PostalCode("37176"));
        var request = new Request(
                new MissionReference("LBF-7K3M-9QXT"),
                MissionKind.FOUNDING,
                Format.ON_SITE,
                new Period(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 20)),
                new PostalCode("37176"),
                "Nörten-Hardenberg",
                80);
        var detail =
                new Detail(null, null, null, null, new Matter(new AppointmentId("t1"), number, meeting, null, null));
        return writing.calendar(new Content(template, Language.DE, "Greta Ahorn", request, detail), MADE);
    }

    /** What a calendar shows that takes in these files one after the other. */
    private static Map<String, String> applied(List<Letter.CalendarFile> files) throws Exception {
        Map<String, Integer> sequences = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (var file : files) {
            var event = event(file);
            var uid = event.getRequiredProperty(Property.UID).getValue();
            int sequence = Integer.parseInt(
                    event.getRequiredProperty(Property.SEQUENCE).getValue());
            if (sequence >= sequences.getOrDefault(uid, -1)) {
                sequences.put(uid, sequence);
                shown.put(
                        uid,
                        "%s %s"
                                .formatted(
                                        event.getRequiredProperty(Property.STATUS)
                                                .getValue(),
                                        Instant.from(Objects.requireNonNull(event.getDateTimeStart())
                                                .getDate())));
            }
        }
        return shown;
    }

    private static VEvent event(Letter.CalendarFile file) throws IOException, ParserException {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(file.content()))
                .getComponents()
                .getFirst();
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                var whole = new ArrayList<T>();
                whole.add(first);
                whole.addAll(tail);
                all.add(whole);
            });
        }
        return all;
    }
}
