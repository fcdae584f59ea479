package org.alliancementors.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mails there are at all, on the mailbox page. */
@SuppressWarnings("NullAway.Init")
class TemplatePagesTests {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Answering service = new Answering();
    private MailSink sink;

    @BeforeEach
    void start() {
        sink = MailSink.start(directory, 0, 0, service);
    }

    @AfterEach
    void stop() {
        sink.close();
        http.close();
    }

    @Test
    void theListLeadsToEachMailAndSaysWhomItIsFor() throws Exception {
        assertThat(get("/").body()).contains("href=\"/templates?lang=de\"", "Vorlagen");
        var page = get("/templates");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"/templates/mentor-assigned?lang=de\"", "&lt;b&gt;de&lt;/b&gt;")
                .contains("An: Mentorin oder Mentor, stranger")
                .doesNotContain("<b>");
        assertThat(get("/templates?lang=en").body()).contains("&lt;b&gt;en&lt;/b&gt;", "To: mentor, stranger");
    }

    @Test
    void aMailIsShownInAFrameThatRunsNothing() throws Exception {
        var page = get("/templates/mentor-assigned");
        assertThat(page.body())
                .contains("<iframe src=\"/templates/mentor-assigned/html?data=usual&amp;lang=de\"", "sandbox=\"\"")
                .contains("<pre>text of mentor-assigned in de, usual &lt;b&gt;</pre>", "ics of mentor-assigned")
                .contains("href=\"/templates/mentor-assigned?data=worst&amp;lang=de\"");
        var frame = get("/templates/mentor-assigned/html?data=worst&lang=en");
        assertThat(frame.body()).isEqualTo("html of mentor-assigned in en, worst <b>");
        assertThat(policy(frame))
                .startsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("allow-");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var path : List.of(
                "/templates/love-letter", "/templates/love-letter/html", "/templates/..%2fx", "/templates/a/b")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/templates/mentor-assigned?data=%22%3E%3Cb%3E").body()).doesNotContain("<b>");
    }

    @Test
    void aServiceThatIsDownIsSaidSo() throws Exception {
        service.up = false;
        for (var path : List.of("/templates", "/templates/mentor-assigned", "/templates/mentor-assigned/html")) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("notification-service antwortet gerade nicht");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(sink.page().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static final class Answering implements Templates {

        private volatile boolean up = true;

        @Override
        public List<Listed> list(String language) throws Unavailable {
            check();
            return List.of(new Listed("mentor-assigned", "<b>" + language + "</b>", List.of("mentor", "stranger")));
        }

        @Override
        public Optional<String> preview(String name, Look look, Part part) throws Unavailable {
            check();
            return name.equals("mentor-assigned")
                    ? Optional.of("%s of %s in %s, %s <b>"
                            .formatted(part.name().toLowerCase(Locale.ROOT), name, look.language(), look.data()))
                    : Optional.empty();
        }

        private void check() throws Unavailable {
            if (!up) {
                throw new Unavailable();
            }
        }
    }
}
