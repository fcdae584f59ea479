package org.alliancementors.notification.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mail program needs to offer the end of such mails (RFC 8058). */
class OneClickOnTheWireTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final URI LINK = URI.create("https://portal.example/abmelden/" + "eyJhbGciOiJFZERTQSJ9.".repeat(14));
    private static final MimeLetters LETTERS = new MimeLetters(
            new Letter.Addressee("Bündnisse", "programme@sender.example"),
            new Letter.Addressee("Fachberatung", "desk@sender.example"),
            _ -> "");

    @Test
    void whatIsNotEssentialSaysHowToEndIt() throws Exception {
        var mail = parsed(LINK);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + LINK + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void whatIsEssentialCannotBeEnded() throws Exception {
        var mail = parsed(null);
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void noLineIsLongerThanMailServersTake() {
        assertThat(new String(bytes(LINK), StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
    }

    private static MimeMessage parsed(@Nullable URI unsubscribe) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(unsubscribe)));
    }

    private static byte[] bytes(@Nullable URI unsubscribe) {
        var letter = new Letter(
                new MailId("mentors:M01:1/profile-published/mentor:M01"),
                new Subject.Mentor(new MentorId("M01")),
                "k1.pM01.x",
                new Letter.Addressee("Greta Ahorn", "greta@mentoren.example"),
                Locale.GERMAN,
                new Letter.Text("Subject", "Text", "<p>Text</p>"),
                unsubscribe);
        return LETTERS.bytes(letter, MailAddress.of("greta@mentoren.example").orElseThrow(), MONDAY);
    }
}
