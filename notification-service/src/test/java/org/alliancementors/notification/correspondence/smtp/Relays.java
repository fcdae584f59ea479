package org.alliancementors.notification.correspondence.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Relay;
import org.alliancementors.notification.correspondence.Subject;

/** Relays that talk to a server of the test's, and letters for them. */
final class Relays {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Duration TIMEOUT = Duration.ofMillis(700);

    /** All may go. */
    static final Relay.Gate OPEN = ready -> ready;

    private Relays() {}

    static SmtpRelay relay(int port) {
        return relay(settings(port));
    }

    static SmtpRelay relay(SmtpSettings settings) {
        return relay(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), System::nanoTime);
    }

    static SmtpRelay relay(SmtpSettings settings, SSLSocketFactory encryption, LongSupplier nanos) {
        var letters = letters(Signature.NONE);
        var connections = new SmtpConnections(settings, letters.domain(), encryption, nanos);
        return new SmtpRelay(settings, connections, letters, () -> NOW, nanos);
    }

    static MimeLetters letters(Signature signature) {
        return new MimeLetters(
                new Letter.Addressee("Bündnisse", "programme@sender.example"),
                new Letter.Addressee("Fachberatung", "desk@sender.example"),
                signature);
    }

    static SmtpSettings settings(int port) {
        return settings(port, "", "", false, 4);
    }

    static SmtpSettings settings(int port, String user, String password, boolean startTls, int connections) {
        return new SmtpSettings(
                "localhost",
                port,
                user,
                password,
                startTls,
                "",
                connections,
                Duration.ofSeconds(1),
                TIMEOUT,
                Duration.ofSeconds(20));
    }

    static Letter letter(int number) {
        return letter(number, "ina@buendnis.example", "Ina Itter", "Mail " + number);
    }

    static Letter letter(int number, String address, String name, String subject) {
        return new Letter(
                new MailId(new EventId("missions", "m-" + number, 1) + "/request-received/initiator"),
                new Subject.Mission(new MissionId("m-" + number)),
                "k1.mm-%d.aaaaaaaaaaaaaaaaaaaaaaaaaa".formatted(number),
                new Letter.Addressee(name, address),
                Locale.GERMAN,
                new Letter.Text(subject, "Guten Tag\n.\n..\nEnde", "<p>Guten Tag</p>"));
    }

    /** One with this in its text. */
    static Letter saying(String text) {
        var plain = letter(1);
        return new Letter(
                plain.id(),
                plain.subject(),
                plain.messageId(),
                plain.to(),
                plain.language(),
                new Letter.Text("S", "T" + text, "<p>T</p>"));
    }

    /** So many letters, numbered from 0. */
    static List<Letter> wave(int size) {
        return IntStream.range(0, size).mapToObj(Relays::letter).toList();
    }

    /** What came of each, in the order of the letters. */
    static List<String> codes(List<Letter> wave, Map<MailId, HandOver> results) {
        return wave.stream()
                .map(letter -> Optional.ofNullable(results.get(letter.id()))
                        .map(HandOver::code)
                        .orElse("no result"))
                .toList();
    }
}
