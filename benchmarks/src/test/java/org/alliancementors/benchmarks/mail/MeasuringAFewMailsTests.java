package org.alliancementors.benchmarks.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.Copies;
import org.alliancementors.sandbox.process.Ports;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark is made of, without the service: no figure is asserted, but that it counts what was sent. */
class MeasuringAFewMailsTests {

    private static final byte[] LETTER = """
            From: Programme <programme@buendnisse.example>
            To: Ruth <ruth@buendnis.example>
            Message-ID: <one@buendnisse.example>
            Subject: Hello

            .begins with a dot
            """.replace("\n", "\r\n").getBytes(US_ASCII);

    private final Sink sink = new Sink(0);

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void thePlainClientSendsWhatItIsGivenOverAllConnections() {
        sink.refuse(false);
        sink.keep(1);

        new Floor(sink.port(), List.of(LETTER), 3).send(20);

        assertThat(sink.tally().mails()).isEqualTo(20);
        // the same letter each time
        assertThat(sink.tally().copies()).isEqualTo(19);
        assertThat(sink.tally().bytes()).isEqualTo(20L * LETTER.length);
        assertThat(sink.tally().perSecond()).isPositive();
        assertThat(sink.kept()).singleElement().isEqualTo(LETTER);
        sink.reset();
        assertThat(sink.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0));
    }

    @Test
    void aSinkThatRefusesSendsEverybodyAway() throws IOException {
        assertThatThrownBy(() -> new Floor(sink.port(), List.of(LETTER), 1).send(1))
                .hasMessageContaining("421");
        sink.refuse(false);
        try (var client = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            assertThat(said(client, 10)).isEqualTo("220 sink\r\n");
            sink.refuse(true);
            client.getOutputStream().write("NOOP\r\n".getBytes(US_ASCII));
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("421 ");
        }
        assertThat(sink.tally().mails()).isZero();
    }

    @Test
    void commandsThatCameTogetherAreAnsweredTogether() throws IOException {
        sink.refuse(false);
        try (var client = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            client.getOutputStream()
                    .write(
                            "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n.\r\nMAIL FROM:<a@b.example>\r\nQUIT\r\n"
                                    .getBytes(US_ASCII));
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII).lines())
                    .map(line -> line.substring(0, 3))
                    .containsExactly("220", "250", "250", "354", "250", "250", "221");
        }
        assertThat(sink.tally().mails()).isEqualTo(1);
        assertThat(sink.tally().bytes()).isZero();
    }

    @Test
    void aTallyTravelsAsText() {
        var tally = Tally.of(new long[] {0, 500_000_000, 1_000_000_000, 1_500_000_000, 2_000_000_000}, 1, 99);

        assertThat(tally).isEqualTo(new Tally(5, 1, 99, 2, 2));
        assertThat(tally.perSecond()).isEqualTo(2);
        assertThat(Tally.parse(tally.toString())).isEqualTo(tally);
    }

    @Test
    void lettersTravelInAFile(@TempDir Path folder) {
        Path file = folder.resolve("letters");
        Letters.write(file, List.of(LETTER, new byte[0]));
        assertThat(Letters.read(file)).containsExactly(LETTER, new byte[0]);
    }

    @Test
    void wordsAreObeyedInAnotherProcess() {
        int port = Ports.free();
        Remote.listen(port, words -> {
            if (words.equals("jump")) {
                throw new IllegalArgumentException("too high");
            }
            return words + " done";
        });
        try (var remote = new Remote(port)) {
            assertThat(remote.ask("open")).isEqualTo("open done");
            assertThatThrownBy(() -> remote.ask("jump")).hasMessageContaining("too high");
        }
    }

    @Test
    void everybodyWhoIsAskedForIsFound() throws Exception {
        try (var owners = new Owners();
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(owners.address("alliance") + "/internal/contacts"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"entries\":[{\"mission\":\"m1\"},{\"mission\":\"m2\"}]}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.body())
                    .contains("\"mission\":\"m1\"", "m2@buendnis.example")
                    .doesNotContain("mentor");
        }
    }

    @Test
    void aCopyOfADocumentNamesOnlyItsOwnId() {
        var sent = Date.from(Instant.parse("2026-11-30T09:00:00Z"));
        var model = new Document("_id", "m1")
                .append("version", 7L)
                .append("mails", List.of(new Document("id", "m1:1+hello").append("sent", sent)));

        assertThat(Copies.of(model, "m1", "x9"))
                .isEqualTo(new Document("_id", "x9")
                        .append("version", 7L)
                        .append("mails", List.of(new Document("id", "x9:1+hello").append("sent", sent))));
    }

    @Test
    void aLineSaysHowTheServiceStandsToTheFloor() {
        var service = new Round(new Tally(101, 0, 1_000, 2, 60), Map.of("service", 0.2, "database", 0.1));
        var floor = new Round(new Tally(101, 0, 1_000, 1, 120), Map.of("floor", 0.05));
        var line = new MailLine(0, 0, List.of(service, service), List.of(floor, floor));
        var later = new MailLine(10_000, 2_000, List.of(service), List.of(floor));

        assertThat(line.json())
                .isEqualTo("{\"bench\":\"mail\",\"mails_per_s\":50,\"floor_per_s\":100,\"ratio\":0.500}");
        assertThat(MailLine.table(List.of(line, later)).lines())
                .element(3)
                .asString()
                .startsWith("| 10,000 | 2,000 | 50 (50 to 50) | 100 (100 to 100) | 0.50 | +0.0 % | 1.98 + 0.99 + 0.00");
    }

    @Test
    void theScaleIsSaidInWords() {
        assertThat(MailScale.of(List.of("mail")).ledgers()).containsExactly(0, 10_000, 100_000, 1_000_000);
        var scale = MailScale.of(List.of("mail", "--tiny", "--missions=10", "--ledger=20000", "--rounds=2"));
        assertThat(scale.ledgers()).containsExactly(0, 10_000, 20_000);
        assertThat(scale.mails(10)).isEqualTo(13);
        assertThat(scale.rounds()).isEqualTo(2);
        assertThatThrownBy(() -> MailScale.of(List.of("--rounds=0"))).hasMessageContaining("rounds 0");
    }

    private static String said(Socket client, int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), US_ASCII);
    }
}
