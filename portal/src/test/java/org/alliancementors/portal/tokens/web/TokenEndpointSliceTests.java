package org.alliancementors.portal.tokens.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokenEndpointSliceTests extends PortalServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpResponse<String> ask(String client, String secret, String form) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return browser().ask("POST", "/oauth2/token", form, "Content-Type", FORM, "Authorization", "Basic " + basic);
    }

    @Test
    void aMachineGetsATokenForItsRole() throws Exception {
        HttpResponse<String> answer = ask("desk", "desk-secret", "grant_type=client_credentials");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(body.path("expires_in").asInt()).isBetween(595, 600);
        assertThat(body.has("refresh_token")).isFalse();

        SignedJWT token = SignedJWT.parse(body.path("access_token").asString());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://portal.example");
        assertThat(claims.getAudience()).containsExactly("alliance-mentors");
        assertThat(claims.getSubject()).isEqualTo("desk");
        assertThat(claims.getStringListClaim("roles")).containsExactly("desk");

        JWKSet keys = JWKSet.parse(browser().get("/oauth2/jwks").body());
        assertThat(keys.getKeys()).allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void theSecretMayStandInTheForm() {
        HttpResponse<String> answer = browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "client_id", "ops", "client_secret", "ops-secret"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "desk, wrong",
        "desk, ''",
        "nobody, desk-secret",
        "mentor, desk-secret",
        "partner, ''",
        "internal, internal"
    })
    void aWrongSecretOrAnUnknownMachineGetsNothing(String client, String secret) {
        HttpResponse<String> answer = ask(client, secret, "grant_type=client_credentials");
        assertThat(answer.statusCode()).isEqualTo(secret.isEmpty() ? 400 : 401);
        assertThat(answer.body()).contains("\"error\":\"invalid_").doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=refresh_token&refresh_token=x",
                "grant_type=authorization_code&code=x",
                "grant_type=password&username=a&password=b",
                "grant_type=client_credentials&scope=admin"
            })
    void noOtherGrantAndNoScope(String form) {
        HttpResponse<String> answer = ask("desk", "desk-secret", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /oauth2/token",
        "GET, /oauth2/authorize?response_type=code&client_id=desk",
        "POST, /oauth2/introspect",
        "POST, /oauth2/revoke",
        "POST, /oauth2/par",
        "POST, /oauth2/device_authorization",
        "GET, /oauth2/register",
        "POST, /connect/register",
        "GET, /userinfo",
        "GET, /.well-known/openid-configuration",
        "GET, /login"
    })
    void everythingElseOfTheAuthorizationServerIsOff(String method, String path) {
        String secret = Base64.getEncoder().encodeToString("desk:desk-secret".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = browser()
                .ask(
                        method,
                        path,
                        method.equals("POST") ? "token=x&client_id=desk" : "",
                        "Content-Type",
                        FORM,
                        "Authorization",
                        "Basic " + secret);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void theMetadataNamesOnlyWhatIsOpen() {
        JsonNode metadata = JSON.readTree(
                browser().get("/.well-known/oauth-authorization-server").body());
        assertThat(metadata.propertyNames())
                .containsExactlyInAnyOrder(
                        "issuer",
                        "token_endpoint",
                        "jwks_uri",
                        "grant_types_supported",
                        "response_types_supported",
                        "token_endpoint_auth_methods_supported");
        assertThat(metadata.path("token_endpoint").asString()).isEqualTo("http://portal.example/oauth2/token");
    }

    @Test
    void noSessionAndNoCookieComesFromIt() {
        var browser = browser();
        browser.get("/oauth2/jwks");
        browser.post("/oauth2/token", Map.of("grant_type", "client_credentials"));
        assertThat(browser.cookies()).isEmpty();
    }
}
