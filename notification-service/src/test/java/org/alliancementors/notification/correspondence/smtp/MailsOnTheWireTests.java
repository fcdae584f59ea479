package org.alliancementors.notification.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.MessageIds;
import org.alliancementors.notification.correspondence.Subject;
import org.junit.jupiter.api.Test;

/** What the bytes of a mail are. */
class MailsOnTheWireTests {

    private static final MessageIds MESSAGE_IDS =
            new MessageIds(MacKeys.of("keys", "k1:" + Base64.getEncoder().encodeToString(new byte[32])));

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final MimeLetters LETTERS = Relays.letters(Signature.NONE);

    @Test
    void aReaderFindsWhatWasWritten() throws Exception {
        var mail = parsed(letter("missions:m-1:1/x/initiator", "Grüße 🎉 aus Nörten [LBF-1]", "Tür\n.\n\nEnde 🎉"));
        assertThat(mail.getSubject()).isEqualTo("Grüße 🎉 aus Nörten [LBF-1]");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Bündnisse");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Ina Ütter");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("desk@sender.example");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("de");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Tür\n.\n\nEnde 🎉");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getCount()).isEqualTo(2);
    }

    // N10
    @Test
    void eachChangeOfTheCalendarIsAttachedAsAFileOfItsOwn() throws Exception {
        var plain = letter("missions:m-1:1/x/initiator", "Termin", "Text");
        var letter = new Letter(
                plain.id(),
                plain.subject(),
                plain.messageId(),
                plain.to(),
                plain.language(),
                new Letter.Text(
                        "Termin",
                        "Text",
                        "<p>Text</p>",
                        List.of(
                                new Letter.CalendarFile(
                                        "PUBLISH", "BEGIN:VCALENDAR\r\nSUMMARY:Gründung\r\nEND:VCALENDAR\r\n"),
                                new Letter.CalendarFile("CANCEL", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))));

        var whole = (MimeMultipart) parsed(letter).getContent();

        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        assertThat(whole.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) whole.getBodyPart(0).getContent()).getCount())
                .isEqualTo(2);
        var file = whole.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("text/calendar").contains("method=PUBLISH");
        assertThat(file.getFileName()).isEqualTo("termin.ics");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\nSUMMARY:Gründung\r\n");
        var second = whole.getBodyPart(2);
        assertThat(second.getContentType()).startsWith("text/calendar").contains("method=CANCEL");
        assertThat(second.getFileName()).isEqualTo("termin-2.ics");
        assertThat(text(letter, MONDAY)).isEqualTo(text(letter, MONDAY));
    }

    // N2: one Message-ID for all attempts, everything else the same but for the date
    @Test
    void aCopyIsTheSameButForTheDate() {
        var letter = letter("missions:m-1:1/x/initiator", "Subject", "Text");
        var first = text(letter, MONDAY);
        var second = text(letter, MONDAY.plusSeconds(3600));
        assertThat(first).isNotEqualTo(second);
        assertThat(first.replaceFirst("Date: .*\r\n", "")).isEqualTo(second.replaceFirst("Date: .*\r\n", ""));
        assertThat(first).contains("Date: Mon, 23 Nov 2026 08:00:00 GMT\r\n");
    }

    @Test
    void mailsOfAMissionShareAThreadAndHaveIdsOfTheirOwn() throws Exception {
        var one = parsed(letter("missions:m-1:1/x/initiator", "S", "T"));
        var two = parsed(letter("missions:m-1:2/x/initiator", "S", "T"));
        assertThat(one.getMessageID()).isNotEqualTo(two.getMessageID()).endsWith("@sender.example>");
        assertThat(one.getHeader("References", null)).isEqualTo(two.getHeader("References", null));
        // a report about the mail finds it by this, and nobody else can make one up
        assertThat(one.getMessageID()).matches("<k1\\.mm-1\\.[a-z2-7]{26}@sender\\.example>");
    }

    @Test
    void everyLineIsShortAsciiEndedByCrLf() {
        var text = text(letter("missions:m-1:1/x/initiator", "ä".repeat(300), "ö\n".repeat(5000)), MONDAY);
        assertThat(text.chars()).allMatch(c -> c < 0x7f);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 200);
    }

    // N7
    @Test
    void onlyPlainAddressesAreAddresses() {
        assertThat(MailAddress.of("ina.itter+lbf@buendnis.example")).isPresent();
        assertThat(MailAddress.of("ina@bündnis.example").map(MailAddress::value))
                .contains("ina@xn--bndnis-3ya.example");
        assertThat(MailAddress.of("ina@b\u760d\u760a.example").map(MailAddress::value))
                .hasValueSatisfying(value -> assertThat(value.chars()).allMatch(c -> c > ' ' && c < 0x7f));
        for (var evil : new String[] {
            "",
            "@",
            "ina",
            "ina@",
            "@b.example",
            "i\ra@b.example",
            "i\na@b.example",
            "i\u760da@b.example",
            "i\u760aa@b.example",
            "ina@b.example>",
            "<ina@b.example",
            "i a@b.example",
            "ina@b..example",
            "ina@-b.example",
            "\"i n a\"@b.example",
            "ina@b.example\r\nRCPT TO:<eve@evil.example>"
        }) {
            assertThat(MailAddress.of(evil)).as(evil).isEmpty();
        }
    }

    private static String text(Letter letter, Instant date) {
        var to = MailAddress.of(letter.to().address()).orElseThrow();
        return new String(LETTERS.bytes(letter, to, date), StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage parsed(Letter letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text(letter, MONDAY).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Letter letter(String id, String subject, String text) {
        return new Letter(
                new MailId(id),
                new Subject.Mission(new MissionId("m-1")),
                MESSAGE_IDS.of(new Subject.Mission(new MissionId("m-1")), new MailId(id)),
                new Letter.Addressee("Ina Ütter", "ina@buendnis.example"),
                Locale.GERMAN,
                new Letter.Text(subject, text, "<p>" + text + "</p>"));
    }
}
