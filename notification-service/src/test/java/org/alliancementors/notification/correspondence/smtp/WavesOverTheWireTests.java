package org.alliancementors.notification.correspondence.smtp;

import static org.alliancementors.notification.correspondence.smtp.Relays.OPEN;
import static org.alliancementors.notification.correspondence.smtp.Relays.codes;
import static org.alliancementors.notification.correspondence.smtp.Relays.letter;
import static org.alliancementors.notification.correspondence.smtp.Relays.relay;
import static org.alliancementors.notification.correspondence.smtp.Relays.settings;
import static org.alliancementors.notification.correspondence.smtp.Relays.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server hears of the waves that it is given. */
@Timeout(30)
class WavesOverTheWireTests {

    private final ScriptedServer server = new ScriptedServer().offering("PIPELINING");
    private final AtomicLong passed = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final SmtpRelay relay =
            relay(settings(server.port()), (SSLSocketFactory) SSLSocketFactory.getDefault(), passed::get);

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @Test
    void aWaveGoesOverOneConnectionInItsOrder() {
        var wave = wave(20);
        assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
        assertThat(server.connections).hasValue(1);
        assertThat(server.heard("MAIL FROM")).isEqualTo(20);
        assertThat(server.contents.stream().flatMap(List::stream).filter(line -> line.startsWith("Subject: ")))
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(n -> "Subject: Mail " + n)
                        .toList());
    }

    @Test
    void oneWaveGoesAfterTheOtherOverOneConnection() {
        for (int n = 0; n < 3; n++) {
            var wave = wave(2);
            assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
        }
        assertThat(server.connections).hasValue(1);
    }

    // the same bytes, whichever way they are said
    @Test
    void pipeliningChangesNothingOfWhatIsSaid() {
        var wave = wave(3);
        relay.handOver(wave, OPEN);
        try (var plain = new ScriptedServer();
                var sequential = relay(plain.port())) {
            sequential.handOver(wave, OPEN);
            assertThat(plain.heard).isEqualTo(server.heard);
        }
    }

    @Test
    void linesThatBeginWithADotArriveAsTheyWere() throws Exception {
        relay.handOver(wave(1), OPEN);
        var raw = String.join("\r\n", server.contents.getFirst()).replace("\r\n..", "\r\n.");
        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
        var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(text.toString().replace("\r\n", "\n")).isEqualTo("Guten Tag\n.\n..\nEnde");
    }

    @Test
    void theGateIsAskedOnceAndOnlyWhenAConnectionStands() {
        var wave = wave(3);
        relay.handOver(wave, ready -> {
            asked.incrementAndGet();
            assertThat(ready).hasSize(3);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
            return ready;
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoMayNotGoIsNotMentioned() {
        var wave = wave(3);
        var results = relay.handOver(wave, ready -> Set.of(wave.get(1).id()));
        assertThat(codes(wave, results)).containsExactly("not-begun", "taken", "not-begun");
        assertThat(server.heard("MAIL FROM")).isEqualTo(1);
    }

    @Test
    void aClosedGateLetsNothingOut() {
        var wave = wave(2);
        assertThat(codes(wave, relay.handOver(wave, ready -> Set.of()))).containsOnly("not-begun");
        assertThat(server.heard("MAIL FROM")).isZero();
        assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aServerThatHungUpMeanwhileIsNoFault() {
        relay.handOver(wave(2), OPEN);
        server.hangUp();
        var wave = wave(2);
        assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void aConnectionThatNobodyUsedForLongIsReplaced() {
        relay.handOver(wave(1), OPEN);
        passed.addAndGet(Duration.ofSeconds(21).toNanos());
        relay.handOver(wave(1), OPEN);
        assertThat(server.connections).hasValue(2);
        assertThat(server.heard).contains("QUIT");
    }

    @Test
    void neverMoreConnectionsThanSaid() {
        try (var two = relay(settings(server.port(), "", "", false, 2));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 12)
                    .mapToObj(n -> threads.submit(() -> two.handOver(wave(3), OPEN)))
                    .toList();
            assertThat(results)
                    .allSatisfy(each -> assertThat(codes(wave(3), each.get())).containsOnly("taken"));
        }
        assertThat(server.mostOpen.get()).isBetween(1, 2);
    }

    // N4
    @Test
    void nobodyThereIsABrokenRelay() {
        try (var lonely = relay(Ports.free())) {
            var wave = wave(2);
            var results = lonely.handOver(wave, ready -> {
                asked.incrementAndGet();
                return ready;
            });
            assertThat(codes(wave, results)).containsOnly("relay-broken");
        }
        assertThat(asked).hasValue(0);
    }

    // a wave ends before the shortest lease that the service starts with
    @Test
    void aWaveThatTakesTooLongBeginsNoFurtherContent() {
        var turns = new AtomicInteger();
        try (var slow = relay(
                settings(server.port()),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                () -> turns.incrementAndGet() > 5
                        ? settings(server.port()).lastTurn().toNanos()
                        : 0)) {
            var wave = wave(10);
            var codes = codes(wave, slow.handOver(wave, OPEN));
            var taken = Math.toIntExact(codes.stream().filter("taken"::equals).count());
            assertThat(taken).isBetween(1, 5);
            assertThat(codes.subList(taken, 10)).containsOnly("not-begun");
            assertThat(server.contents).hasSize(taken);
        }
    }

    @Test
    void aLeaseThatEndsBeforeAWaveMustStopsTheStart() {
        var longest = Relays.TIMEOUT.multipliedBy(10);
        settings(1).requireShorterThan(longest.plusMillis(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(1).requireShorterThan(longest))
                .withMessageContaining("notification.lease is PT7S but a wave can take PT7S");
    }

    // half open: the peer is there and takes nothing any more, so the write itself has to end
    @Test
    void aServerThatStopsReadingIsGivenUpAfterTheTimeOut() {
        server.answering(Stage.DATA, 0, ScriptedServer.DEAF_AFTERWARDS);
        var wave = List.of(Relays.saying("x".repeat(16_000_000)), letter(2));
        long begin = System.nanoTime();
        assertThat(codes(wave, relay.handOver(wave, OPEN))).containsExactly("unclear", "not-begun");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Relays.TIMEOUT.multipliedBy(10));
        assertThat(server.contents).isEmpty();
    }

    // a relay that takes three mails over one connection and then closes
    @Test
    void aServerThatHasHadEnoughIsNoFault() {
        server.answering(Stage.MAIL, 3, "421 too many mails");
        var wave = wave(5);
        assertThat(codes(wave, relay.handOver(wave, OPEN)))
                .containsExactly("taken", "taken", "taken", "not-begun", "not-begun");
        var rest = wave.subList(3, 5);
        assertThat(codes(rest, relay.handOver(rest, OPEN))).containsOnly("taken");
    }

    @Test
    void badAddressesAloneNeedNoConnection() {
        var evil = letter(1, "nobody", "Ina", "S");
        assertThat(relay.handOver(List.of(evil), OPEN).values())
                .containsExactly(new HandOver.AddressRefused("not an address"));
        assertThat(server.connections).hasValue(0);
    }
}
