package org.alliancementors.notification.correspondence.smtp;

import static org.alliancementors.notification.correspondence.smtp.Relays.OPEN;
import static org.alliancementors.notification.correspondence.smtp.Relays.codes;
import static org.alliancementors.notification.correspondence.smtp.Relays.relay;
import static org.alliancementors.notification.correspondence.smtp.Relays.wave;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Hands waves of three over to a server that fails at each stage in each way for the first, the middle or the last mail, with
 * and without pipelining, over the wire (N1, N4).
 */
@Timeout(60)
class EveryStageFailingTests {

    /** Rows: what the server does. Columns: the stages in their order. What is said of the mail that it happens to. */
    private static final String TABLE = """
            421              relay-broken relay-broken relay-broken relay-broken relay-broken
            450              relay-broken deferred     deferred     deferred     deferred
            451              relay-broken deferred     deferred     deferred     deferred
            452              relay-broken deferred     deferred     deferred     deferred
            500              relay-broken relay-broken refused      refused      refused
            503              relay-broken relay-broken refused      refused      refused
            530              relay-broken relay-broken refused      refused      refused
            550              relay-broken relay-broken refused      refused      refused
            552              relay-broken relay-broken refused      refused      refused
            554              relay-broken relay-broken refused      refused      refused
            354              relay-broken deferred     deferred     taken        unclear
            250              relay-broken taken        taken        deferred     taken
            251              relay-broken taken        taken        deferred     taken
            199              relay-broken deferred     deferred     deferred     unclear
            999              relay-broken deferred     deferred     deferred     unclear
            garbage          relay-broken deferred     deferred     deferred     unclear
            hang-up          relay-broken deferred     deferred     deferred     unclear
            silence          relay-broken deferred     deferred     deferred     unclear
            hang-up-after    relay-broken deferred     deferred     unclear      taken
            """;

    /** Behind which the connection is of no more use, though the mail's verdict is the same as with others. */
    private static final List<String> LOST =
            List.of("199", "999", "garbage", "hang-up", "silence", "hang-up-after", "421");

    private static final List<Stage> STAGES = List.of(Stage.values());

    @TestFactory
    Stream<DynamicTest> eachAnswerAtEachStageForEachMailOfAWave() {
        return atOnce(cases());
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        TABLE.lines().forEach(line -> {
            var words = new ArrayList<>(List.of(line.split(" +")));
            String answer = words.removeFirst();
            for (int column = 0; column < STAGES.size(); column++) {
                for (int mail = 0; mail < 3; mail++) {
                    for (var mode : Mode.values()) {
                        if (column > 0 || mail == 0) {
                            cases.add(new Case(answer, STAGES.get(column), mail, mode, words.get(column)));
                        }
                    }
                }
            }
        });
        return cases;
    }

    /** Many of them wait for a time-out, so they wait together. */
    private static Stream<DynamicTest> atOnce(List<Case> cases) {
        var outcomes = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            cases.forEach(each -> outcomes.add(threads.submit((Callable<Void>) () -> {
                each.walk();
                return null;
            })));
        }
        return IntStream.range(0, cases.size())
                .mapToObj(n -> DynamicTest.dynamicTest(
                        cases.get(n).toString(), () -> outcomes.get(n).get()));
    }

    private enum Mode {
        SEQUENTIAL,
        PIPELINED,
        PIPELINED_CONTENT_WITHOUT_RECIPIENT
    }

    private record Case(String answer, Stage stage, int position, Mode mode, String expected) {

        void walk() {
            try (var server = server();
                    var relay = relay(server.port())) {
                var wave = wave(3);
                var asked = Collections.synchronizedList(new ArrayList<MailId>());

                var results = relay.handOver(wave, ready -> {
                    asked.addAll(ready);
                    return ready;
                });

                assertThat(codes(wave, results)).as(toString()).isEqualTo(verdicts());
                assertThat(asked)
                        .as("asked once, and only where a connection stood")
                        .hasSize(stage == Stage.CONNECT ? 0 : 3);
                assertThat(results.toString()).doesNotContain("@");
                onlyWholeContentsLeft(server, wave, results);
                server.friendly();
                var next = List.of(Relays.letter(7), Relays.letter(8));
                assertThat(codes(next, relay.handOver(next, OPEN)))
                        .as("afterwards")
                        .containsExactly("taken", "taken");
            }
        }

        private ScriptedServer server() {
            var server = new ScriptedServer();
            if (mode != Mode.SEQUENTIAL) {
                server.offering("PIPELINING");
            }
            if (mode == Mode.PIPELINED_CONTENT_WITHOUT_RECIPIENT) {
                server.takingContentWithoutRecipient();
            }
            return server.answering(
                    stage,
                    position,
                    switch (answer) {
                        case "hang-up" -> ScriptedServer.HANG_UP;
                        case "hang-up-after" -> ScriptedServer.HANG_UP_AFTERWARDS;
                        case "silence" -> ScriptedServer.SILENCE;
                        case "garbage" -> "what is this";
                        default -> answer + " as it happens";
                    });
        }

        /** What is said of each of the three. */
        private List<String> verdicts() {
            if (stage == Stage.CONNECT) {
                return List.of("relay-broken", "relay-broken", "relay-broken");
            }
            boolean lost = !expected.equals("taken")
                    && (LOST.contains(answer) || known(answer).equals("lost"));
            boolean hadEnough = stage == Stage.MAIL && position > 0 && lost && !answer.equals("hang-up-after");
            return IntStream.range(0, 3)
                    .mapToObj(n -> {
                        if (n < position) {
                            return "taken";
                        }
                        if (hadEnough) {
                            return "not-begun";
                        }
                        if (n == position) {
                            return expected;
                        }
                        if (expected.equals("relay-broken")) {
                            return "relay-broken";
                        }
                        return lost || answer.equals("hang-up-after") ? "not-begun" : "taken";
                    })
                    .toList();
        }

        /** Codes that make no sense where they stand. */
        private String known(String code) {
            boolean senseless =
                    code.equals("354") && stage != Stage.DATA || code.startsWith("25") && stage == Stage.DATA;
            return senseless ? "lost" : "known";
        }

        /** What has no verdict about its content has not left, and nothing has left twice. */
        private void onlyWholeContentsLeft(ScriptedServer server, List<Letter> wave, Map<MailId, HandOver> results) {
            var subjects = server.contents.stream()
                    .flatMap(List::stream)
                    .filter(line -> line.startsWith("Subject: "))
                    .toList();
            var begun = wave.stream()
                    .filter(letter -> {
                        var code =
                                Objects.requireNonNull(results.get(letter.id())).code();
                        boolean failedHere = letter.equals(wave.get(position));
                        return code.equals("taken") || failedHere && stage == Stage.DOT;
                    })
                    .map(letter -> "Subject: " + letter.text().subject())
                    .toList();
            assertThat(subjects).as("contents that arrived whole").isEqualTo(begun);
        }

        @Override
        public String toString() {
            return "%s at %s of mail %d, %s".formatted(answer, stage, position, mode);
        }
    }
}
