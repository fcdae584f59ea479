package org.alliancementors.notification.correspondence.smtp;

import static org.alliancementors.notification.correspondence.smtp.Relays.OPEN;
import static org.alliancementors.notification.correspondence.smtp.Relays.codes;
import static org.alliancementors.notification.correspondence.smtp.Relays.letter;
import static org.alliancementors.notification.correspondence.smtp.Relays.relay;
import static org.alliancementors.notification.correspondence.smtp.Relays.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.Letter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What people typed, or meant to, seen on the wire (N7). */
@Timeout(30)
class NothingIsInjectedTests {

    // N7: the wire shows one MAIL, one RCPT, one DATA for each mail and no injected header
    @TestFactory
    Stream<DynamicTest> nothingIsInjected() {
        return Stream.of(
                        "\r\nBcc: eve@evil.example",
                        "\nBcc: eve@evil.example",
                        "\rBcc: eve@evil.example",
                        "\u760d\u760aBcc: eve@evil.example",
                        "\u2028Bcc: eve@evil.example",
                        "\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<eve@evil.example>\r\nDATA\r\nevil",
                        "\u202eelpmaxe.live@eve\u202c",
                        "<script>alert('x')</script>",
                        "x".repeat(10_000),
                        "\u760a".repeat(10_000))
                .flatMap(evil -> Stream.of("", "PIPELINING")
                        .flatMap(mode -> Stream.of(
                                test("in the name", evil, mode, letter(1, "ina@buendnis.example", "Ina" + evil, "S")),
                                test(
                                        "in the subject",
                                        evil,
                                        mode,
                                        letter(1, "ina@buendnis.example", "Ina", "S" + evil)),
                                test("in the text", evil, mode, saying(evil)))));
    }

    private static DynamicTest test(String where, String evil, String mode, Letter letter) {
        var shown = evil.length() > 30 ? evil.substring(0, 30) : evil;
        return DynamicTest.dynamicTest(
                "%s, %s: %s".formatted(where, mode, shown.replaceAll("\\p{C}", "?")), () -> harmless(mode, letter));
    }

    private static void harmless(String mode, Letter letter) {
        try (var server = new ScriptedServer().offering(mode);
                var relay = relay(server.port())) {
            var wave = List.of(letter(0), letter, letter(2));
            assertThat(codes(wave, relay.handOver(wave, OPEN))).containsOnly("taken");
            for (var command : List.of("MAIL FROM", "RCPT TO", "DATA")) {
                assertThat(server.heard(command)).as(command).isEqualTo(3);
            }
            assertThat(server.contents).hasSize(3);
            assertThat(server.contents.get(1).subList(0, server.contents.get(1).indexOf("")))
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("bcc"));
            assertThat(server.heard).allMatch(line -> line.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7f));
            assertThat(server.heard).allMatch(line -> line.length() <= 998);
        }
    }

    // N7
    @TestFactory
    Stream<DynamicTest> anAddressThatIsNoneIsRefusedUnheardAndTheOthersGo() {
        return Stream.of(
                        "\r\nRCPT TO:<eve@evil.example>",
                        "\n",
                        "\u760d\u760aRCPT TO:<eve@evil.example>",
                        " ",
                        ">",
                        "\u202e",
                        "<script>",
                        "x".repeat(10_000))
                .flatMap(evil -> Stream.of("ina@buendnis.example" + evil, "ina" + evil + "@buendnis.example"))
                .map(address -> DynamicTest.dynamicTest(
                        address.replaceAll("\\p{C}", "?").substring(0, Math.min(40, address.length())),
                        () -> refusedUnheard(address)));
    }

    private static void refusedUnheard(String address) {
        try (var server = new ScriptedServer().offering("PIPELINING");
                var relay = relay(server.port())) {
            var wave = List.of(letter(0), letter(1, address, "Ina", "S"), letter(2));
            assertThat(codes(wave, relay.handOver(wave, OPEN))).containsExactly("taken", "refused", "taken");
            assertThat(server.heard("RCPT TO:<ina@buendnis.example>")).isEqualTo(2);
            assertThat(server.heard("RCPT TO")).isEqualTo(2);
        }
    }
}
