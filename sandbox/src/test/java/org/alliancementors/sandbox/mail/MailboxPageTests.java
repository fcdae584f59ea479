package org.alliancementors.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class MailboxPageTests {

    private static final String EVIL = """
            From: "<b>Desk</b>" <desk@test.example>
            To: anna@test.example
            Subject: <script>alert(1)</script>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=XX

            --XX
            Content-Type: text/plain; charset=utf-8

            Bitte öffnen: https://test.example/antwort/abc?x=1&y=2.
            <script>alert(2)</script>
            --XX
            Content-Type: text/html; charset=utf-8

            <p><a href="https://test.example/">Öffnen</a></p><script>alert(3)</script>
            --XX--
            """.replace("\n", "\r\n");

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private MailSink sink;
    private String id;

    @BeforeEach
    void keepTheEvilMail() throws IOException {
        sink = MailSink.start(directory, 0, 0);
        try (var client = new SmtpClient(sink.smtpPort())) {
            client.handOver("anna@test.example", EVIL);
        }
        id = sink.mails().getFirst().id();
    }

    @AfterEach
    void stop() {
        sink.close();
        http.close();
    }

    @Test
    void theListShowsWhoWroteWhatToWhomAndEscapesIt() throws Exception {
        var page = get("/");
        assertThat(page.body())
                .contains("<html lang=\"de\">", "&lt;script&gt;alert(1)", "anna@test.example", "Alle löschen")
                .doesNotContain("<script", "<b>Desk");
        assertThat(get("/?lang=en").body()).contains("<html lang=\"en\">", "Delete all");
        assertThat(policy(page)).contains("default-src 'none'").doesNotContain("script-src");
    }

    @Test
    void aMailsLinksCanBeFollowedButNothingOfItRuns() throws Exception {
        var page = get("/messages/" + id);
        assertThat(page.body())
                .contains("<a href=\"https://test.example/antwort/abc?x=1&amp;y=2\" target=\"_blank\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .doesNotContain("<script");

        var frame = get("/messages/" + id + "/html");
        assertThat(frame.body()).contains("<base target=\"_blank\">", "https://test.example/");
        assertThat(policy(frame))
                .contains("sandbox allow-popups", "default-src 'none'")
                .doesNotContain("allow-scripts", "script-src", "allow-same-origin");
        var raw = get("/messages/" + id + "/raw");
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void testsReadItAsJson() throws Exception {
        assertThat(read("/api/messages")).hasSize(1);
        assertThat(read("/api/messages?to=Anna@test.example&subject=ALERT")).hasSize(1);
        assertThat(read("/api/messages?to=other@test.example")).isEmpty();

        JsonNode one = read("/api/messages/" + id);
        assertThat(one.at("/mail/recipients/0").asString()).isEqualTo("anna@test.example");
        assertThat(one.at("/content/text").asString()).contains("Bitte öffnen");
        assertThat(one.at("/content/html").asString()).contains("<a href");
        assertThat(one.at("/raw").asString()).contains("boundary=XX");
        assertThat(get("/api/messages/1").statusCode()).isEqualTo(404);
    }

    @Test
    void allMailsAreDeletedByTheOwnFormOnly() throws Exception {
        assertThat(post("/delete", "cross-site").statusCode()).isEqualTo(403);
        assertThat(get("/delete").statusCode()).isEqualTo(404);
        assertThat(sink.mails()).hasSize(1);

        assertThat(post("/delete", "same-origin").statusCode()).isEqualTo(303);
        assertThat(sink.mails()).isEmpty();
        assertThat(get("/").body()).contains("Noch keine E-Mails");
        assertThat(get("/messages/" + id).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(sink.page().resolve(path)).build());
    }

    private HttpResponse<String> post(String path, String site) throws Exception {
        return send(HttpRequest.newBuilder(sink.page().resolve(path))
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(get(path).body());
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
