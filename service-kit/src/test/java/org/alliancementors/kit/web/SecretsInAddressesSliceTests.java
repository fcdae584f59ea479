package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

class SecretsInAddressesSliceTests extends RunningInterface {

    private final EndedSpans spans;

    SecretsInAddressesSliceTests(@Autowired EndedSpans spans) {
        this.spans = spans;
    }

    @Test
    void tracesContinueTheCallersAndLeaveTheExportAlone() throws Exception {
        HttpRequest request = request(port, "/things")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build();
        send(request);
        await().untilAsserted(() -> assertThat(spans.ended())
                .anyMatch(span -> span.startsWith("http get /things 0af7651916cd43dd8448eb211c80319c")));
    }

    @Test
    void secretsInAddressesReachNeitherLogsNorMetricsNorSpans(CapturedOutput output) throws Exception {
        String secret = "s3cr3t-tracking-address";
        String portal = token(claims -> claims.claim("roles", List.of("portal")));
        assertThat(get(port, "/tracking/" + secret, portal).statusCode()).isEqualTo(200);
        assertThat(get(port, "/tracking/" + secret, null).statusCode()).isEqualTo(401);
        assertThat(get(port, "/tracking/" + secret + "/more", portal).statusCode())
                .isEqualTo(404);
        assertThat(get(port, "/tracking/" + secret + "?q=" + secret, token(claims -> claims))
                        .statusCode())
                .isEqualTo(403);
        String metrics = get(managementPort, "/actuator/prometheus", null).body();
        assertThat(metrics)
                .contains("uri=\"/tracking/{secret}\"")
                .contains("http_server_requests_seconds")
                .doesNotContain(secret);
        assertThat(output.getAll()).doesNotContain(secret);
        await().untilAsserted(() ->
                assertThat(spans.ended()).anyMatch(span -> span.startsWith("http get /tracking/{secret}")));
        assertThat(spans.ended()).noneMatch(span -> span.contains(secret));
    }
}
