package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
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
import org.alliancementors.notification.correspondence.CalendarEntry;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Occasion;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.Writing.Dated;
import org.alliancementors.notification.correspondence.Writing.Detail;
import org.alliancementors.notification.correspondence.Writing.ForCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the files (N10), against golden ones, and what worst-case data do to them (N8). */
class CalendarFilesTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/calendar");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
    private static final Instant MADE = Instant.parse("2026-03-02T11:00:00.123Z");
    private static final Instant NOON = Instant.parse("2026-05-12T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final String TOWN = "Nörten-Hardenberg";
    private static final String WORST =
            "\u202eevil\u202c, مرحبا; 👩‍👩‍👧 \\ \"x\"\r\nATTENDEE:mailto:eve@evil.example\u0000\u2028"
                    + "👩x".repeat(200);

    private final Writing writing = WritingFixture.anyWriting();

    @Test
    void anAgreedAppointmentIsOneEventInUtc() throws Exception {
        var file = file(appointed(0, false), TOWN);
        assertThat(file.method()).isEqualTo("PUBLISH");
        golden("publish.ics", file.content());
        assertThat(file(appointed(0, false), TOWN)).isEqualTo(file);
    }

    @Test
    void oneThatIsOffIsCancelled() throws Exception {
        var file = file(appointed(1, true), TOWN);
        assertThat(file.method()).isEqualTo("CANCEL");
        golden("cancel.ics", file.content());
    }

    @Test
    void theDayOfAMissionIsAWholeOneAndTentative() throws Exception {
        var file = file(new CalendarEntry(new Occasion.WholeDay(DAY), 2, false), TOWN);
        assertThat(file.method()).isEqualTo("PUBLISH");
        assertThat(unfolded(file.content()))
                .contains(
                        "UID:mission@LBF-7K3M-9QXT",
                        "SEQUENCE:2",
                        "DTSTART;VALUE=DATE:20260512",
                        "DTEND;VALUE=DATE:20260513",
                        "STATUS:TENTATIVE",
                        "LOCATION:37176 Nörten-Hardenberg",
                        "SUMMARY:Uhrzeit noch offen – Gründung eines Bündnisses [LBF-7K3M-9QXT]");
        assertThat(parsed(file.content()).validate().hasErrors()).isFalse();
    }

    @Test
    void eachEntryHasAFileOfItsOwn() {
        var content =
                content(TOWN, List.of(new CalendarEntry(new Occasion.WholeDay(DAY), 1, true), appointed(0, false)));
        assertThat(writing.calendars(content, MADE))
                .extracting(Letter.CalendarFile::method)
                .containsExactly("CANCEL", "PUBLISH");
        assertThat(writing.calendars(content(TOWN, List.of()), MADE)).isEmpty();
    }

    // N8: what a person typed neither ends a line nor a value, nor is any character cut in two
    @Test
    void whateverTheTownIsCalledTheFileStaysWhole() throws Exception {
        var file = file(appointed(0, false), WORST);
        assertThat(file.content().split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.startsWith("ATTENDEE") || line.contains("\n") || line.contains("\r"));
        assertThat(file.content()).doesNotContain("\u202e", "\u0000", "\ufffd", "\u2028");
        assertThat(unfolded(file.content()))
                .anyMatch(
                        line -> line.startsWith("LOCATION:37176 evil\\, مرحبا\\; 👩‍👩‍👧 \\\\ \"x\" ATTENDEE:mailto"));
        var event = (VEvent) parsed(file.content()).getComponents().getFirst();
        assertThat(event.getRequiredProperty(Property.LOCATION).getValue())
                .startsWith("37176 evil, مرحبا; 👩‍👩‍👧 \\ \"x\" ATTENDEE:mailto:eve@evil.example")
                .endsWith("…");
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void aSubscribedCalendarHoldsAllEntriesAndTellsHowOftenToAsk() throws Exception {
        var text = writing.subscription(
                Language.DE,
                List.of(
                        dated(appointed(3, false), request(TOWN)),
                        dated(new CalendarEntry(new Occasion.WholeDay(DAY.plusDays(9)), 0, false), request(TOWN))));
        golden("subscription.ics", text);
        assertThat(parsed(text).getComponents()).hasSize(2);
    }

    // the owner of what a mission is about is down: the times are right all the same
    @Test
    void withoutTheOwnersWordTimeAndPostalCodeStand() throws Exception {
        var text = writing.subscription(Language.EN, List.of(dated(appointed(3, false), null)));
        assertThat(unfolded(text))
                .contains(
                        "SUMMARY:Event [LBF-7K3M-9QXT]",
                        "LOCATION:37176",
                        "DTSTART:20260512T100000Z",
                        "UID:t4c7n2@LBF-7K3M-9QXT");
        assertThat(parsed(text).validate().hasErrors()).isFalse();
    }

    @Test
    void aMailThatBringsFilesAboutNothingElseSaysSo() {
        var off = writing.write(content(TOWN, List.of(appointed(1, true))));
        assertThat(off.plain()).contains("Der Anhang bringt Ihren Kalender auf den neuesten Stand.");
        assertThat(off.html()).contains("Der Anhang bringt Ihren Kalender auf den neuesten Stand.");
        var day = writing.write(content(TOWN, List.of(new CalendarEntry(new Occasion.WholeDay(DAY), 0, false))));
        assertThat(day.plain()).contains("Den Tag finden Sie im Anhang für Ihren Kalender.");
        assertThat(writing.write(content(TOWN, List.of())).plain()).doesNotContain("Anhang");
    }

    private static void golden(String name, String actual) throws IOException, ParserException {
        assertThat(parsed(actual).validate().hasErrors()).isFalse();
        assertThat(actual).doesNotContain("Greta").doesNotContain("https://");
        var file = GOLDEN.resolve(name);
        // the repository keeps lines with LF alone
        var lines = actual.replace("\r\n", "\n");
        if (REWRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(file));
    }

    private Letter.CalendarFile file(CalendarEntry entry, String town) {
        return writing.calendars(content(town, List.of(entry)), MADE).getFirst();
    }

    private static CalendarEntry appointed(int sequence, boolean off) {
        var meeting = new Meeting(
                AppointmentKind.EVENT, Format.ON_SITE, NOON, NOON.plusSeconds(7200), new PostalCode("37176"));
        return new CalendarEntry(new Occasion.Appointed(new AppointmentId("t4c7n2"), meeting), sequence, off);
    }

    private static Dated dated(CalendarEntry entry, @Nullable Request request) {
        return new Dated(entry, new MissionReference("LBF-7K3M-9QXT"), request, MADE);
    }

    private static Content content(String town, List<CalendarEntry> entries) {
        return new Content(
                Template.MENTOR_WITHDRAWN,
                Language.DE,
                "Greta Ahorn",
                request(town),
                new Detail(null, null, null, null, null, new ForCalendar(entries, null)));
    }

    private static Request request(String town) {
        return new Request(
                new MissionReference("LBF-7K3M-9QXT"),
                MissionKind.FOUNDING,
                Format.ON_SITE,
                new Period(DAY, DAY),
                new PostalCode("37176"),
                town,
                80);
    }

    private static List<String> unfolded(String content) {
        return content.replace("\r\n ", "").lines().toList();
    }

    private static Calendar parsed(String content) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(content));
    }
}
