package org.alliancementors.notification.correspondence.smtp;

import static org.alliancementors.notification.correspondence.smtp.Relays.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.alliancementors.notification.correspondence.Letter;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;

/** Mails that are signed in the name of the sender's domain, seen by a verifier that finds the public key in the DNS. */
class SignedMailsTests {

    private static final KeyPair KEYS = keys();
    private static final String PRIVATE =
            Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());

    private final MimeLetters letters =
            Relays.letters(new DkimSignature(new DkimSettings("sender.example", "s2026", PRIVATE)));

    @Test
    void theSignatureHolds() {
        assertThatNoException()
                .isThrownBy(() -> verify(sent(letter("Grüße 🎉", "Guten Tag\n.\n..\n\n\nEnde\n\n"), NOW)));
        assertThatNoException().isThrownBy(() -> verify(sent(letter("S", ""), NOW)));
        assertThatNoException()
                .isThrownBy(() ->
                        verify(sent(letter("x".repeat(10_000), "<script>\u202e\u760d\u760a".repeat(500)), NOW)));
    }

    @Test
    void theSignatureOfAMailWithAnAppointmentHolds() {
        var plain = letter("Termin", "Text");
        var file = new Letter.CalendarFile("PUBLISH", "BEGIN:VCALENDAR\r\nSUMMARY:Gründung\r\nEND:VCALENDAR\r\n");
        var letter = new Letter(
                plain.id(),
                plain.subject(),
                plain.messageId(),
                plain.to(),
                plain.language(),
                new Letter.Text("Termin", "Text", "<p>Text</p>", List.of(file)));
        assertThatNoException().isThrownBy(() -> verify(sent(letter, NOW)));
    }

    @Test
    void whoeverChangesAnythingThatMattersBreaksIt() {
        var mail = sent(letter("Subject", "Text"), NOW);
        for (var header : List.of("Date", "From", "To", "Reply-To", "Subject", "Message-ID", "References")) {
            var changed = mail.replaceFirst("\r\n" + header + ": ", "\r\n" + header + ": x");
            assertThat(changed).isNotEqualTo(mail);
            assertThatExceptionOfType(FailException.class).as(header).isThrownBy(() -> verify(changed));
        }
        assertThatExceptionOfType(FailException.class)
                .isThrownBy(() -> verify(mail.replace("<p>Text</p>", "<p>Other</p>")));
    }

    // RFC 8058: mail programs offer the one click only where a signature covers it
    @Test
    void whatSaysHowToEndSuchMailsIsSignedAndCannotBeAdded() {
        var plain = letter("Subject", "Text");
        var letter = new Letter(
                plain.id(),
                plain.subject(),
                plain.messageId(),
                plain.to(),
                plain.language(),
                plain.text(),
                URI.create("https://portal.example/abmelden/token"));
        var mail = sent(letter, NOW);
        assertThatNoException().isThrownBy(() -> verify(mail));
        assertThatExceptionOfType(FailException.class)
                .isThrownBy(() -> verify(mail.replace("portal.example/abmelden", "evil.example/abmelden")));
        var essential = sent(plain, NOW);
        assertThatExceptionOfType(FailException.class)
                .isThrownBy(() -> verify(essential.replace(
                        "\r\nSubject: ", "\r\nList-Unsubscribe: <https://evil.example>\r\nSubject: ")));
    }

    // N2: a copy is the same but for the date, and for the signature over it
    @Test
    void aCopyIsTheSameButForTheDateAndTheSignatureOverIt() {
        var letter = letter("Subject", "Text");
        assertThat(sent(letter, NOW)).isEqualTo(sent(letter, NOW));
        var later = sent(letter, NOW.plusSeconds(3600));
        assertThat(later).isNotEqualTo(sent(letter, NOW));
        assertThat(withoutDate(later)).isEqualTo(withoutDate(sent(letter, NOW)));
    }

    @Test
    void itsLinesAreAsShortAsTheOthers() {
        assertThat(sent(letter("Subject", "Text"), NOW).lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void halfASettingIsRefusedByName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DkimSettings("sender.example", "", "").signs())
                .withMessageContaining("notification.dkim.private-key, notification.dkim.selector")
                .withMessageNotContaining("notification.dkim.domain");
        assertThatIllegalStateException()
                .isThrownBy(() -> new DkimSettings("", "", PRIVATE).signs())
                .withMessageContaining("notification.dkim.domain")
                .withMessageNotContaining(PRIVATE);
        assertThat(new DkimSettings("", "", "").signs()).isFalse();
        assertThat(new DkimSettings("sender.example", "s2026", PRIVATE).signs()).isTrue();
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DkimSignature(new DkimSettings("sender.example", "s2026", "nonsense")))
                .withMessageContaining("notification.dkim.private-key")
                .withMessageNotContaining("nonsense");
    }

    @Test
    void aNameThatWouldAddToTheSignatureIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DkimSignature(new DkimSettings("sender.example; l=0", "s2026", PRIVATE)))
                .withMessageContaining("notification.dkim.domain is 'sender.example; l=0'");
    }

    @Test
    void theKeyMayStandInItsArmour() {
        var armoured = "-----BEGIN PRIVATE KEY-----\n" + PRIVATE + "\n-----END PRIVATE KEY-----\n";
        var signing = Relays.letters(new DkimSignature(new DkimSettings("sender.example", "s2026", armoured)));
        assertThat(sent(signing, letter("S", "T"), NOW)).isEqualTo(sent(letter("S", "T"), NOW));
    }

    private static String withoutDate(String mail) {
        return mail.replaceFirst("\r\nDate: [^\r]*", "")
                .replaceFirst("; b=[A-Za-z0-9+/=\\s]+", "")
                .replaceFirst(";\r\n b=[A-Za-z0-9+/=\\s]+", "");
    }

    private static void verify(String mail) throws Exception {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(selector.toString()).isEqualTo("s2026");
            assertThat(domain.toString()).isEqualTo("sender.example");
            return List.of(record);
        });
        var signatures = verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        assertThat(signatures).hasSize(1);
    }

    private String sent(Letter letter, Instant date) {
        return sent(letters, letter, date);
    }

    /** The mail as it arrives: without doubled dots and the final one. */
    private static String sent(MimeLetters letters, Letter letter, Instant date) {
        var to = MailAddress.of(letter.to().address()).orElseThrow();
        var content = letters.content(letter, to, date);
        assertThat(content).endsWith("\r\n.\r\n");
        return content.substring(0, content.length() - 3).replace("\r\n..", "\r\n.");
    }

    private static Letter letter(String subject, String text) {
        var letter = Relays.letter(1);
        return new Letter(
                letter.id(),
                letter.subject(),
                letter.messageId(),
                letter.to(),
                Locale.GERMAN,
                new Letter.Text(subject, text, "<p>" + text + "</p>"));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
