package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.RecordedObservations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class WatchingLiveSliceTests extends PortalServer {

    private static final String SECRET = "k1.live-0123456789";
    private static final String PAGE = "/status/" + SECRET;
    private static final Pattern STAND = Pattern.compile("/live\\?stand=([0-9a-f]+)");

    private final LiveUpdates updates;
    private final RecordedObservations observations;
    private final List<Viewer> viewers = new ArrayList<>();

    @Autowired
    WatchingLiveSliceTests(LiveUpdates updates, RecordedObservations observations) {
        this.updates = updates;
        this.observations = observations;
    }

    /** A browser that listens. */
    private static final class Viewer implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpResponse<InputStream> answer;
        private final AtomicReference<String> heard = new AtomicReference<>("");

        private Viewer(int port, String path) {
            try {
                answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", "text/event-stream")
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofInputStream());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (InputStream body = answer.body()) {
                byte[] bytes = new byte[256];
                for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
                    hear(new String(bytes, 0, read, StandardCharsets.UTF_8));
                }
                hear("[end]");
            } catch (IOException e) {
                hear("[cut off]");
            }
        }

        private void hear(String more) {
            heard.updateAndGet(before -> before + more);
        }

        String heard() {
            return String.valueOf(heard.get());
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @AfterEach
    void everybodyGoes() {
        viewers.forEach(Viewer::close);
        await().atMost(Duration.ofSeconds(20)).until(() -> updates.viewers() == 0);
        assertThat(observations.all()).noneMatch(text -> text.contains(SECRET));
    }

    private Viewer watch(String stand) {
        Viewer viewer = new Viewer(port, PAGE + "/live?stand=" + stand);
        viewers.add(viewer);
        return viewer;
    }

    private void stands(String status) {
        ALLIANCES.answers(
                "GET /tracking/" + SECRET, 200, "{\"status\":\"%s\",\"holder\":\"MENTOR\"}".formatted(status));
    }

    private String shown() {
        Matcher stand = STAND.matcher(browser().get(PAGE).body());
        assertThat(stand.find()).isTrue();
        return stand.group(1);
    }

    @Test
    void thePageHearsOfAChangeAndOfNothingElse() {
        stands("SEARCHING");
        String stand = shown();
        Viewer viewer = watch(stand);
        assertThat(viewer.answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(viewer.answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        await().until(() -> viewer.heard().contains(":still there"));
        assertThat(viewer.heard()).doesNotContain("changed");

        stands("OFFERED");
        await().until(() -> viewer.heard().contains("event:changed"));
        assertThat(viewer.heard()).doesNotContain("OFFERED", "MENTOR", SECRET);
    }

    @Test
    void whatHappenedBeforeTheStreamOpenedIsToldAtOnce() {
        stands("SEARCHING");
        String stand = shown();
        stands("OFFERED");
        Viewer viewer = watch(stand);
        await().until(() -> viewer.heard().contains("event:changed"));
    }

    @Test
    void theEndIsTheLastThatIsHeard() {
        stands("SEARCHING");
        Viewer viewer = watch(shown());
        stands("CANCELLED");
        await().until(() -> viewer.heard().contains("[end]"));
        assertThat(viewer.heard()).containsSubsequence("event:changed", "event:ended");
        assertThat(browser().get(PAGE).body()).doesNotContain("/live?stand=", "hx-get=");
    }

    @Test
    void twoWhoWatchTheSameCostOneLook() {
        stands("SEARCHING");
        String stand = shown();
        watch(stand);
        watch(stand);
        await().until(() -> viewers.stream().allMatch(viewer -> viewer.heard().contains(":still there")));
        ALLIANCES.asked().clear();
        await().until(() -> ALLIANCES.asked().size() >= 4);
        assertThat(updates.viewers()).isEqualTo(2);
        int fewest = viewers.stream()
                .mapToInt(viewer -> viewer.heard().split(":still", -1).length - 1)
                .min()
                .orElseThrow();
        assertThat(fewest).isGreaterThanOrEqualTo(ALLIANCES.asked().size() - 1);
    }

    @Test
    void thereIsRoomForSoManyAndTheOthersLookForThemselves() {
        stands("SEARCHING");
        watch("x");
        watch("x");
        Viewer third = watch("x");
        assertThat(third.answer.statusCode()).isEqualTo(503);
        assertThat(third.answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoeverLeavesIsNoFault(CapturedOutput output) {
        stands("SEARCHING");
        watch(shown());
        await().until(() -> updates.viewers() == 1);
        everybodyGoes();
        await().during(Duration.ofMillis(300)).until(() -> !output.getAll().contains("AsyncRequestNotUsable"));
    }

    @Test
    void aServiceThatIsAwayIsLookedForAgain() {
        stands("SEARCHING");
        String stand = shown();
        ALLIANCES.answers("GET /tracking/" + SECRET, 503, "{}");
        Viewer viewer = watch(stand);
        int before = ALLIANCES.asked().size();
        await().until(() -> ALLIANCES.asked().size() > before + 2);
        stands("OFFERED");
        await().until(() -> viewer.heard().contains("event:changed"));
    }

    @Test
    void whoeverGuessesASecretHearsTheEnd() {
        ALLIANCES.answers("GET /tracking/" + SECRET, 404, "{}");
        Viewer viewer = watch("");
        await().until(() -> viewer.heard().contains("[end]"));
        assertThat(viewer.heard()).contains("event:ended");
        assertThat(new Viewer(port, "/status/a%20b/live").answer.statusCode()).isEqualTo(404);
    }

    @Test
    void thePartThatChangedComesAloneAndOnlyWhenItChanged() {
        stands("SEARCHING");
        String stand = shown();
        HttpResponse<String> same = browser().ask("GET", PAGE + "/stand?stand=" + stand, "", "HX-Request", "true");
        assertThat(same.statusCode()).isEqualTo(204);
        stands("OFFERED");
        HttpResponse<String> news = browser().ask("GET", PAGE + "/stand?stand=" + stand, "", "HX-Request", "true");
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body())
                .contains("id=\"stand\"", "Neuer Stand: Mentorin oder Mentor angefragt", "hx-swap-oob")
                .doesNotContain("<html", "<h1", "??");
        assertThat(browser().get(PAGE + "/stand?stand=" + stand).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutScriptsALinkLoadsThePageAgain() {
        stands("SEARCHING");
        assertThat(browser().get(PAGE).body()).contains("<noscript>", "Seite neu laden", "every 60s");
    }
}
