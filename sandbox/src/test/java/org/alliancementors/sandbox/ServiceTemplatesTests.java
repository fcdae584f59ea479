package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancementors.sandbox.mail.Templates;
import org.alliancementors.sandbox.mail.Templates.Listed;
import org.alliancementors.sandbox.mail.Templates.Look;
import org.alliancementors.sandbox.mail.Templates.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox page asks notification-service, as the desk. */
@SuppressWarnings("NullAway.Init")
class ServiceTemplatesTests {

    private static final String TOKEN = "/oauth2/token";

    private final Map<String, String> answers =
            new ConcurrentHashMap<>(Map.of(TOKEN, "{\"access_token\":\"t-1\",\"expires_in\":300}"));
    private volatile int fault;
    private HttpServer server;
    private ServiceTemplates templates;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String asked = exchange.getRequestURI().toString();
                String token = exchange.getRequestHeaders().getFirst("Authorization");
                boolean allowed = asked.equals(TOKEN) || "Bearer t-1".equals(token);
                String answer = allowed ? answers.get(asked) : null;
                byte[] body = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
                int status = fault > 0 ? fault : answer == null ? 404 : 200;
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        var tokens = new Tokens(address, Secrets.in(directory.resolve("secrets.json")), InstantSource.system());
        templates = new ServiceTemplates(address, tokens);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allPagesOfTheListAreRead() throws Exception {
        answers.put("/templates?language=de&size=100&page=0", page("a"));
        answers.put("/templates?language=de&size=100&page=1", page("b"));
        assertThat(templates.list("de"))
                .containsExactly(
                        new Listed("a", "A letter", List.of("mentor")), new Listed("b", "A letter", List.of("mentor")));
    }

    @Test
    void aPartOfAMailIsAskedFor() throws Exception {
        answers.put("/templates/a/preview?language=en&data=worst&part=html", "<p>hi</p>");
        assertThat(templates.preview("a", new Look("en", "worst"), Part.HTML)).hasValue("<p>hi</p>");
        assertThat(templates.preview("a", new Look("en", "worst"), Part.ICS)).isEqualTo(Optional.empty());
    }

    @Test
    void aFaultOrNobodyThereIsUnavailable() {
        fault = 503;
        assertThatThrownBy(() -> templates.list("de")).isInstanceOf(Templates.Unavailable.class);
        assertThatThrownBy(() -> templates.preview("a", new Look("de", "usual"), Part.TEXT))
                .isInstanceOf(Templates.Unavailable.class);
        server.stop(0);
        assertThatThrownBy(() -> templates.list("de")).isInstanceOf(Templates.Unavailable.class);
    }

    private static String page(String name) {
        return "{\"items\":[{\"name\":\"%s\",\"subject\":\"A letter\",\"to\":[\"mentor\"]}],\"total\":2}"
                .formatted(name);
    }
}
