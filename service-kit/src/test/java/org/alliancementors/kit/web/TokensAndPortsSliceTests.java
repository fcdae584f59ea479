package org.alliancementors.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensAndPortsSliceTests extends RunningInterface {

    @Test
    void tokensOfTheIssuerAreBelieved() throws Exception {
        HttpResponse<String> response = get(port, "/things/abc", token(claims -> claims));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("\"abc\"");
    }

    @Test
    void allOtherTokensAreRefused() throws Exception {
        Instant now = Instant.now();
        List<String> refused = List.of(
                token(claims -> claims.issuer("http://other.test")),
                token(claims -> claims.audience("somebody-else")),
                token(claims -> claims.audience((String) null)),
                token(claims -> claims.expirationTime(Date.from(now.minusSeconds(60)))),
                token(claims -> claims.expirationTime(null)),
                token(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))),
                signed(new RSAKeyGenerator(2048).keyID("k1").generate(), JWSAlgorithm.RS256, claims()),
                signed(KEY, JWSAlgorithm.RS512, claims()),
                new PlainJWT(claims().build()).serialize(),
                "rubbish",
                "a.b.c");
        for (String token : refused) {
            HttpResponse<String> response = get(port, "/things/abc", token);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("urn:problem:token-refused");
        }
    }

    @Test
    void rolesDecideAndNothingIsAllowedWithoutARow() throws Exception {
        String desk = token(claims -> claims);
        assertThat(get(port, "/things/abc", null).statusCode()).isEqualTo(401);
        assertThat(get(port, "/things/special", desk).statusCode()).isEqualTo(403);
        assertThat(get(port, "/elsewhere", desk).statusCode()).isEqualTo(404);
        assertThat(get(port, "/elsewhere", null).statusCode()).isEqualTo(401);
        assertThat(get(port, "/error", desk).statusCode()).isEqualTo(404);
        assertThat(get(port, "/things", null).statusCode()).isEqualTo(200);
        String mentor = token(claims -> claims.subject("m-1").claim("roles", List.of("mentor")));
        assertThat(get(port, "/things/m-1", mentor).statusCode()).isEqualTo(200);
        assertThat(get(port, "/things/m-2", mentor).statusCode()).isEqualTo(403);
        assertThat(get(port, "/things/m-1", token(claims -> claims.claim("roles", "desk")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(port, "/things/m-1", token(claims -> claims.claim("roles", null)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void noPortAnswersForTheOther() throws Exception {
        String ops = token(claims -> claims.claim("roles", List.of("ops", "desk")));
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/metrics")) {
            assertThat(get(port, path, ops).statusCode()).as(path).isEqualTo(404);
            assertThat(get(port, path, null).statusCode()).as(path).isEqualTo(401);
        }
        for (String path : List.of("/things", "/things/abc", "/broken/timeout")) {
            HttpResponse<String> response = get(managementPort, path, ops);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(get(managementPort, path, null).statusCode()).as(path).isEqualTo(401);
        }
        // what the caller says about the port changes nothing
        HttpResponse<String> forwarded = send(request(port, "/actuator/health")
                .header("X-Forwarded-Port", Integer.toString(managementPort))
                .header("X-Forwarded-Host", "127.0.0.1:" + managementPort)
                .build());
        assertThat(forwarded.statusCode()).isEqualTo(401);
    }

    @Test
    void theManagementPortIsForOperators() throws Exception {
        assertThat(get(managementPort, "/actuator/prometheus", null).statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/info", null).statusCode()).isEqualTo(200);
        assertThat(get(managementPort, "/actuator/metrics", null).statusCode()).isEqualTo(401);
        assertThat(get(managementPort, "/actuator/metrics", token(claims -> claims))
                        .statusCode())
                .isEqualTo(403);
        String ops = token(claims -> claims.claim("roles", List.of("ops")));
        assertThat(get(managementPort, "/actuator/metrics", ops).statusCode()).isEqualTo(200);
    }
}
