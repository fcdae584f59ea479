package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

class FaultsAndRefusalsSliceTests extends RunningInterface {

    @Test
    void withoutTheDatabaseTheServiceLivesButIsNotReady() throws Exception {
        assertThat(get(managementPort, "/actuator/health/liveness", null).statusCode())
                .isEqualTo(200);
        HttpResponse<String> readiness = get(managementPort, "/actuator/health/readiness", null);
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(JsonPath.<String>read(readiness.body(), "$.components.mongo.status"))
                .isEqualTo("DOWN");
        assertThat(readiness.body()).doesNotContain("binders");
    }

    @Test
    void theDatabaseOutOfReachIs503WithRetryAfter(CapturedOutput output) throws Exception {
        for (String how : List.of("timeout", "socket")) {
            HttpResponse<String> response = get(port, "/broken/" + how, null);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("urn:problem:store-unavailable");
        }
        assertThat(output.getAll()).contains("out of reach").doesNotContain("erika@example.org");
    }

    @Test
    void theDatabaseIsWaitedForLessThanASecond() throws Exception {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            HttpResponse<String> response = get(port, "/broken/database", null);
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
            assertThat(waited).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aFaultOfOursHasAReferenceAndNoDetails(CapturedOutput output) throws Exception {
        HttpResponse<String> response = get(port, "/broken/other", null);
        assertThat(response.statusCode()).isEqualTo(500);
        String reference = JsonPath.read(response.body(), "$.instance");
        assertThat(reference).startsWith("urn:uuid:");
        assertThat(response.body())
                .doesNotContain("erika")
                .doesNotContain("Exception")
                .doesNotContain("at org.");
        assertThat(output.getAll())
                .contains(reference)
                .contains("java.lang.IllegalArgumentException")
                .contains("ThingController.broken")
                .doesNotContain("erika@example.org");
    }

    @Test
    void aRefusalReachesTheCallerWithItsReason() throws Exception {
        HttpResponse<String> response = get(port, "/broken/refused", null);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("""
                        {"type":"urn:problem:thing-refused","title":"Thing refused","status":422,"detail":"Take another one.","errors":[{"field":"id","message":"is taken"}],"colour":"RED"}""");
    }

    @Test
    void longBodiesAre413HoweverTheyAreSent() throws Exception {
        String body = "{\"x\":\"" + "y".repeat(70_000) + "\"}";
        HttpRequest announced = request(port, "/strict")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpRequest chunked = request(port, "/strict")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        for (HttpRequest request : List.of(announced, chunked)) {
            HttpResponse<String> response = send(request);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
            assertThat(JsonPath.<Integer>read(response.body(), "$.limit")).isEqualTo(65_536);
        }
        assertThat(csv(199 * 1024).statusCode()).isEqualTo(200);
        HttpResponse<String> tooLong = csv(201 * 1024);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("urn:problem:body-too-large");
    }

    @Test
    void whatTomcatRefusesIsAProblemToo() throws Exception {
        for (String head : List.of(
                "GET /things HTTP/1.1",
                "GET /thi[ngs] HTTP/1.1\r\nHost: x",
                "GET /things%zz HTTP/1.1\r\nHost: x",
                "GET\r\nHost: x",
                "GET /things HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000),
                "GET /things HTTP/9.9\r\nHost: x",
                "POST /strict HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: rubbish",
                "GET /things/..%2f..%2fx HTTP/1.1\r\nHost: x",
                "GET /things;a=b HTTP/1.1\r\nHost: x",
                "GET //things HTTP/1.1\r\nHost: x",
                "TRACE /things HTTP/1.1\r\nHost: x")) {
            String answer = raw(port, head + "\r\nConnection: close\r\n\r\n");
            String shown = head.substring(0, Math.min(60, head.length()));
            assertThat(answer).as(shown).matches("(?s)HTTP/1.1 (4|5)\\d\\d.*");
            assertThat(answer).as(shown).contains("application/problem+json").contains("urn:problem:");
            assertThat(answer)
                    .as(shown)
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void errorsOfTheManagementPortAreProblemsToo() throws Exception {
        String ops = token(claims -> claims.claim("roles", List.of("ops")));
        HttpResponse<String> nothing = get(managementPort, "/actuator/nothing", ops);
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonPath.<String>read(nothing.body(), "$.type")).isEqualTo("urn:problem:not-found");
        assertThat(raw(managementPort, "GET /thi[ngs] HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("application/problem+json");
    }

    private HttpResponse<String> csv(int length) throws Exception {
        return send(request(port, "/csv")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[length])))
                .build());
    }
}
