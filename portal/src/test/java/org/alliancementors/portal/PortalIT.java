package org.alliancementors.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Whole portals with a database. */
@WithBackends
@Timeout(120)
class PortalIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A running portal. */
    private record Running(ConfigurableApplicationContext context) implements AutoCloseable {

        Browser at(String property) {
            Environment environment = context.getEnvironment();
            return new Browser(environment.getRequiredProperty(property, Integer.class), "de");
        }

        Browser portal() {
            return at("local.server.port");
        }

        HttpResponse<String> token() {
            return portal().post(
                            "/oauth2/token",
                            Map.of("grant_type", "client_credentials", "client_id", "ops", "client_secret", "s3cret"));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static Running start(String mongoUri, String database) {
        return new Running(new SpringApplicationBuilder(PortalApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + mongoUri,
                        "--spring.mongodb.database=" + database,
                        "--portal.client-secrets=ops=s3cret",
                        "--kit.links.verification-key=" + LinksFixture.verificationKey()));
    }

    private static SignedJWT tokenOf(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return SignedJWT.parse(JSON.readTree(answer.body()).path("access_token").asString());
    }

    private static boolean verifies(SignedJWT token, Running portal) throws Exception {
        JWK key = JWKSet.parse(portal.portal().get("/oauth2/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    @Test
    void portalsShareTheirKeysAndARestartKeepsTokensValid() throws Exception {
        String uri = Backends.running().mongoUri();
        String database = Backends.freshDatabase();
        SignedJWT token;
        try (Running one = start(uri, database);
                Running other = start(uri, database)) {
            token = tokenOf(one.token());
            assertThat(verifies(token, one)).isTrue();
            assertThat(verifies(token, other)).isTrue();
            assertThat(verifies(tokenOf(other.token()), one)).isTrue();
        }
        try (Running again = start(uri, database)) {
            assertThat(verifies(token, again)).isTrue();
        }
    }

    @Test
    void onceTheKeysAreKnownTokensGoOnWithoutTheDatabase() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        try (Running portal = start(database.uri(), "portal")) {
            assertThat(portal.token().statusCode()).isEqualTo(200);
            database.close();
            SignedJWT token = tokenOf(portal.token());
            assertThat(verifies(token, portal)).isTrue();
        } finally {
            database.close();
        }
    }

    @Test
    void withoutTheDatabaseTokensAre503AndPagesWork() {
        // nobody listens there
        try (Running portal = start("mongodb://127.0.0.1:1", "portal")) {
            long before = System.nanoTime();
            HttpResponse<String> answer = portal.token();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("urn:problem:keys-unavailable").doesNotContain("127.0.0.1");
            assertThat(portal.portal().get("/oauth2/jwks").statusCode()).isEqualTo(503);

            Browser reader = portal.portal();
            assertThat(reader.get("/").statusCode()).isEqualTo(200);
            HttpResponse<String> page = reader.get("/antwort/" + LinksFixture.answer());
            assertThat(page.statusCode()).isIn(410, 503);

            Browser management = portal.at("local.management.port");
            assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(management.get("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void theManagementPortShowsHealthAndMetricsOnly() {
        try (Running portal = start(Backends.running().mongoUri(), Backends.freshDatabase())) {
            assertThat(portal.token().statusCode()).isEqualTo(200);
            Browser management = portal.at("local.management.port");
            assertThat(management.get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(management.get("/actuator/prometheus").body()).contains("http_server_requests");
            assertThat(management.get("/actuator/loggers").statusCode()).isEqualTo(401);
            assertThat(management.get("/oauth2/jwks").statusCode()).isIn(401, 404);
            assertThat(portal.portal().get("/actuator/health").statusCode()).isEqualTo(404);
        }
    }
}
