package org.alliancementors.notification.correspondence.smtp;

import static org.alliancementors.notification.correspondence.smtp.Relays.OPEN;
import static org.alliancementors.notification.correspondence.smtp.Relays.codes;
import static org.alliancementors.notification.correspondence.smtp.Relays.settings;
import static org.alliancementors.notification.correspondence.smtp.Relays.wave;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.alliancementors.notification.correspondence.HandOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A relay that is to be talked to under encryption and after a login. */
@Timeout(60)
class EncryptedAndLoggedInTests {

    private static final Certificates CERTIFICATE = Certificates.selfMadeFor("localhost");

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void wavesAreEncryptedAndComeAfterTheLogin() {
        server.offering("STARTTLS", "AUTH PLAIN", "PIPELINING").encryptingWith(CERTIFICATE.shown());
        try (var relay = Relays.relay(loggingIn(), CERTIFICATE.trusted(), System::nanoTime)) {
            var wave = wave(40);
            assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
            assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
        }
        var clear = server.heard.subList(0, server.heard.indexOf("(encrypted)"));
        assertThat(clear).hasSize(2);
        assertThat(clear.get(0)).startsWith("EHLO ");
        assertThat(clear.get(1)).isEqualTo("STARTTLS");
        assertThat(server.commands.stream().filter(line -> line.startsWith("AUTH PLAIN ")))
                .singleElement()
                .satisfies(line -> assertThat(decoded(line.substring("AUTH PLAIN ".length())))
                        .endsWith("\0us\0pass"));
        assertThat(server.heard("MAIL FROM")).isEqualTo(80);
    }

    @Test
    void theSameWithoutPipelining() {
        server.offering("STARTTLS", "AUTH PLAIN").encryptingWith(CERTIFICATE.shown());
        assertThat(handedOver(CERTIFICATE.trusted(), 3)).containsOnly("taken");
    }

    @Test
    void aServerThatCannotEncryptGetsNoMailAndNoLogin() {
        server.offering("AUTH PLAIN LOGIN", "PIPELINING");
        assertThat(handedOver(CERTIFICATE.trusted(), 2)).containsOnly("relay-broken");
        assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aServerThatRefusesToEncryptGetsNoMailAndNoLogin() {
        server.offering("STARTTLS", "AUTH PLAIN LOGIN").answering("STARTTLS", "454 not now");
        assertThat(handedOver(CERTIFICATE.trusted(), 2)).containsOnly("relay-broken");
        assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aServerThatNobodyVouchesForGetsNoMail() {
        server.offering("STARTTLS").encryptingWith(CERTIFICATE.shown());
        assertThat(handedOver((SSLSocketFactory) SSLSocketFactory.getDefault(), 2))
                .containsOnly("relay-broken");
        assertThat(server.heard("MAIL")).isZero();
    }

    @Test
    void aServerWithTheCertificateOfAnotherGetsNoMail() {
        var other = Certificates.selfMadeFor("another.example");
        server.offering("STARTTLS").encryptingWith(other.shown());
        assertThat(handedOver(other.trusted(), 2)).containsOnly("relay-broken");
        assertThat(server.heard("MAIL")).isZero();
    }

    // N4: a fault of our own login suppresses nobody
    @Test
    void aLoginThatIsRefusedIsABrokenRelay() {
        server.offering("STARTTLS", "AUTH PLAIN")
                .encryptingWith(CERTIFICATE.shown())
                .answering("AUTH", "535 who are you?");
        try (var relay = Relays.relay(loggingIn(), CERTIFICATE.trusted(), System::nanoTime)) {
            assertThat(relay.handOver(wave(1), OPEN).values())
                    .containsExactly(new HandOver.RelayBroken("CONNECT: login refused"));
        }
        assertThat(server.heard("MAIL")).isZero();
    }

    private SmtpSettings loggingIn() {
        return settings(server.port(), "us", "pass", true, 4);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    private List<String> handedOver(SSLSocketFactory encryption, int mails) {
        try (var relay = Relays.relay(loggingIn(), encryption, System::nanoTime)) {
            var wave = wave(mails);
            return codes(wave, relay.handOver(wave, OPEN));
        }
    }
}
