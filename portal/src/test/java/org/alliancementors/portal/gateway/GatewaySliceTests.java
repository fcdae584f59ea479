package org.alliancementors.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySliceTests extends PortalServer {

    @ParameterizedTest
    @CsvSource({
        "/api/missions, alliance, /missions",
        "/api/missions/m-1?page=2&status=AT_DESK, alliance, /missions/m-1?page=2&status=AT_DESK",
        "/api/alliances/a-1, alliance, /alliances/a-1",
        "/api/places/37176, alliance, /places/37176",
        "/api/evidence, alliance, /evidence",
        "/api/forecast?kind=TALK, alliance, /forecast?kind=TALK",
        "/api/mentors?page=1, mentor, /mentors?page=1",
        "/api/gallery?text=M%C3%BCller%20%26%20Co&state=, mentor, /gallery?text=M%C3%BCller%20%26%20Co&state=",
        "/api/cases/m-1, matching, /cases/m-1",
        "/api/rounds/r-1, matching, /rounds/r-1"
    })
    void eachResourceGoesToItsService(String path, String service, String asked) {
        var stub = switch (service) {
            case "alliance" -> ALLIANCES;
            case "mentor" -> MENTORS;
            default -> MATCHING;
        };
        stub.answers("GET " + URI.create(asked).getPath(), 200, "{\"it\":\"works\"}", Map.of("ETag", "\"7\""));
        HttpResponse<String> answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"it\":\"works\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(stub.asked()).extracting(Asked::line).containsExactly("GET " + asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/internal/contacts",
                "/api/missions/..%2finternal/contacts",
                "/api/missions/../internal/contacts",
                "/api/missions/%2e%2e/internal/contacts",
                "/api/missions/..;/internal/contacts",
                "/api/missions//internal/contacts",
                "/api/missions/%252e%252e/internal/contacts",
                "/api/missionsinternal",
                "/api/tracking/secret",
                "/api/mentoring/view",
                "/api/answers",
                "/api/actuator/health",
                "/api",
                "/internal/contacts"
            })
    void neverWhatIsInternalAndNothingWithoutARoute(String path) {
        HttpResponse<String> answer = browser().ask("POST", path, "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MENTORS.asked()).isEmpty();
        assertThat(MATCHING.asked()).isEmpty();
    }

    @Test
    void whatHasNoRouteIsAProblem() {
        HttpResponse<String> answer = browser().get("/api/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void onlyKnownHeadersPass() {
        MENTORS.answers(
                "POST /mentors",
                201,
                "{\"id\":\"m-1\"}",
                Map.of("Location", "/mentors/m-1", "Set-Cookie", "sid=1", "Server", "secret", "X-Debug", "1"));
        HttpResponse<String> answer = browser()
                .ask(
                        "POST",
                        "/api/mentors",
                        "{\"name\":\"x\"}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer abc",
                        "Idempotency-Key",
                        "k-1",
                        "If-Match",
                        "\"3\"",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "Cookie",
                        "csrf=1; lang=de",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "spring.cloud.stream.sendto.destination",
                        "missions",
                        "X-User",
                        "root");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/mentors/m-1");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-debug");

        Asked asked = MENTORS.asked().getFirst();
        assertThat(asked.body()).isEqualTo("{\"name\":\"x\"}");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer abc")
                .containsEntry("idempotency-key", "k-1")
                .containsEntry("if-match", "\"3\"")
                .doesNotContainKeys(
                        "cookie", "x-forwarded-for", "x-user", "spring.cloud.stream.sendto.destination", "forwarded");
        assertThat(asked.headers().get("traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void aPageThatAServiceShowsKeepsItsPolicy() {
        String policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        MENTORS.answers("GET /gallery", 200, "<p>hi</p>", Map.of("Content-Security-Policy", policy));
        assertThat(browser().get("/api/gallery").headers().allValues("Content-Security-Policy"))
                .containsExactly(policy);
    }

    @Test
    void aMissingTokenIsTheServicesBusiness() {
        ALLIANCES.answers(
                "GET /missions", 401, "{\"type\":\"urn:problem:unauthorized\"}", Map.of("WWW-Authenticate", "Bearer"));
        HttpResponse<String> answer = browser().get("/api/missions");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(ALLIANCES.asked().getFirst().headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mails?mission=m-1", "/api/templates", "/api/templates/mentor-assigned/preview"})
    void aServiceThatIsDownIsNamedAndTheOthersWork(String path) {
        NOTIFICATIONS.hangsUp(
                "GET " + URI.create(path.substring("/api".length())).getPath());
        HttpResponse<String> answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("urn:problem:service-unavailable", "notification-service")
                .doesNotContain("Exception", "127.0.0.1", "at org.");
        MENTORS.answers("GET /gallery", 200, "[]");
        assertThat(browser().get("/api/gallery").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeAService() {
        HttpResponse<String> answer =
                browser().ask("POST", "/api/missions", "x".repeat(100_000), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ALLIANCES.asked()).isEmpty();
    }

    @Test
    void aBodyWithoutItsLengthIsCutAtTheLimit() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d/api/missions".formatted(port)))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[200_000])))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ALLIANCES.asked())
                .allSatisfy(asked -> assertThat(asked.body().length()).isLessThan(70_000));
    }

    @Test
    void formsAreNotTaken() {
        HttpResponse<String> answer = browser().post("/api/missions", Map.of("a", "b"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(ALLIANCES.asked()).isEmpty();
    }
}
