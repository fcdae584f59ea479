package org.alliancementors.notification.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.sandbox.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Hands over to a server that fails at each stage in each way, over the wire (N4). */
@Timeout(30)
class EveryStageFailingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** Rows: answers. Columns: the stages in their order. */
    private static final String TABLE = """
            421      relay-broken relay-broken relay-broken relay-broken relay-broken
            450      relay-broken deferred     deferred     deferred     deferred
            451      relay-broken deferred     deferred     deferred     deferred
            452      relay-broken deferred     deferred     deferred     deferred
            500      relay-broken relay-broken refused      refused      refused
            530      relay-broken relay-broken refused      refused      refused
            550      relay-broken relay-broken refused      refused      refused
            552      relay-broken relay-broken refused      refused      refused
            554      relay-broken relay-broken refused      refused      refused
            hang-up  relay-broken deferred     deferred     deferred     unclear
            silence  relay-broken deferred     deferred     deferred     unclear
            """;

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final ScriptedServer server = new ScriptedServer();
    private final SmtpRelay relay = relay(server.port());
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> eachAnswerAtEachStage() {
        return TABLE.lines().flatMap(line -> {
            var words = new ArrayList<>(List.of(line.split(" +")));
            String answer = words.removeFirst();
            return IntStream.range(0, words.size())
                    .mapToObj(column -> DynamicTest.dynamicTest(
                            answer + " at " + STAGES.get(column),
                            () -> failing(STAGES.get(column), answer, words.get(column))));
        });
    }

    private static void failing(Stage stage, String answer, String expected) {
        try (var failing = new ScriptedServer();
                var relay = relay(failing.port())) {
            failing.answering(
                    stage,
                    switch (answer) {
                        case "hang-up" -> ScriptedServer.HANG_UP;
                        case "silence" -> ScriptedServer.SILENCE;
                        default -> answer + " no <ina@buendnis.example> here";
                    });
            var asked = new AtomicInteger();
            var result = relay.handOver(letter("ina@buendnis.example"), () -> asked.incrementAndGet() == 1);
            assertThat(result.code()).isEqualTo(expected);
            assertThat(asked.get()).as("the last word").isEqualTo(stage.compareTo(Stage.RCPT) > 0 ? 1 : 0);
            assertThat(result.toString()).doesNotContain("@");
            var after = relay.handOver(letter("ina@buendnis.example"), () -> true);
            failing.friendly();
            assertThat(relay.handOver(letter("ina@buendnis.example"), () -> true)
                            .code())
                    .as("afterwards, not %s", after)
                    .isEqualTo("taken");
        }
    }

    @Test
    void aFriendlyServerTakesOneMailAfterTheOtherOverOneConnection() {
        for (int n = 0; n < 3; n++) {
            assertThat(relay.handOver(letter("ina@buendnis.example"), this::open))
                    .isInstanceOf(HandOver.Taken.class);
        }
        assertThat(server.connections).hasValue(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatHungUpMeanwhileIsNoFault() {
        relay.handOver(letter("ina@buendnis.example"), this::open);
        server.hangUp();
        assertThat(relay.handOver(letter("ina@buendnis.example"), this::open)).isInstanceOf(HandOver.Taken.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void nobodyThereIsABrokenRelay() {
        try (var lonely = relay(Ports.free())) {
            assertThat(lonely.handOver(letter("ina@buendnis.example"), this::open))
                    .isInstanceOf(HandOver.RelayBroken.class);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aClosedGateLetsNoContentOut() {
        assertThat(relay.handOver(letter("ina@buendnis.example"), () -> false)).isEqualTo(new HandOver.NotBegun());
        assertThat(server.heard).doesNotContain("DATA").contains("RSET");
        assertThat(relay.handOver(letter("ina@buendnis.example"), () -> true)).isInstanceOf(HandOver.Taken.class);
    }

    // N7: the wire shows one MAIL, one RCPT, one DATA and no injected header
    @TestFactory
    Stream<DynamicTest> nothingIsInjected() {
        return Stream.of(
                        "\r\nBcc: eve@evil.example",
                        "\nBcc: eve@evil.example",
                        "\u760d\u760aBcc: eve@evil.example",
                        "\rBcc: eve@evil.example")
                .flatMap(evil -> Stream.of(
                        DynamicTest.dynamicTest(
                                "in the name", () -> harmless(letter("ina@buendnis.example", "Ina" + evil, "Subject"))),
                        DynamicTest.dynamicTest(
                                "in the subject",
                                () -> harmless(letter("ina@buendnis.example", "Ina", "Subject" + evil))),
                        DynamicTest.dynamicTest("in the address", () -> refusedUnheard("ina@buendnis.example" + evil)),
                        DynamicTest.dynamicTest(
                                "in the local part", () -> refusedUnheard("ina" + evil + "@buendnis.example"))));
    }

    private static void harmless(Letter letter) {
        try (var server = new ScriptedServer();
                var relay = relay(server.port())) {
            assertThat(relay.handOver(letter, () -> true)).isInstanceOf(HandOver.Taken.class);
            assertThat(server.heard.stream().filter(l -> l.startsWith("MAIL FROM")))
                    .hasSize(1);
            assertThat(server.heard.stream().filter(l -> l.startsWith("RCPT TO")))
                    .hasSize(1);
            assertThat(server.heard.stream().filter(l -> l.equals("DATA"))).hasSize(1);
            assertThat(server.heard).noneMatch(l -> l.toLowerCase(Locale.ROOT).startsWith("bcc"));
            assertThat(server.heard).allMatch(l -> l.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7f));
        }
    }

    private static void refusedUnheard(String address) {
        try (var server = new ScriptedServer();
                var relay = relay(server.port())) {
            assertThat(relay.handOver(letter(address), () -> true)).isInstanceOf(HandOver.AddressRefused.class);
            assertThat(server.heard).isEmpty();
        }
    }

    private boolean open() {
        asked.incrementAndGet();
        return true;
    }

    private static SmtpRelay relay(int port) {
        var settings = new SmtpSettings(
                "localhost",
                port,
                "",
                "",
                false,
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(20));
        return new SmtpRelay(
                settings,
                new Letter.Addressee("Programme", "programme@sender.example"),
                new Letter.Addressee("Desk", "desk@sender.example"),
                () -> NOW,
                System::nanoTime);
    }

    private static Letter letter(String address) {
        return letter(address, "Ina Itter", "Something [LBF-7K3M-9QXT]");
    }

    private static Letter letter(String address, String name, String subject) {
        return new Letter(
                new MailId(new EventId("missions", "m-1", 1) + "/request-received/initiator"),
                "m-1",
                new Letter.Addressee(name, address),
                Locale.GERMAN,
                new Letter.Text(subject, "Guten Tag\n.\nEnde", "<p>Guten Tag</p>"));
    }
}
