package org.alliancementors.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the portal, by role; one is used again until shortly before it expires. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final URI endpoint;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant expires) {}

    Tokens(String portal, Secrets secrets, InstantSource clock) {
        this.endpoint = URI.create(portal + "/oauth2/token");
        this.secrets = secrets;
        this.clock = clock;
    }

    String of(String role) {
        return known.compute(
                        role,
                        (key, token) -> token == null || token.expires().isBefore(clock.instant()) ? fetch(key) : token)
                .value();
    }

    private Token fetch(String role) {
        String credentials = role + ":" + secrets.client(role);
        var response = Calls.send(Calls.to(endpoint)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (!Calls.isGood(response)) {
            throw new IllegalStateException(
                    "The portal gave no token for " + role + ": " + response.statusCode() + " " + response.body());
        }
        var json = new JsonMapper().readTree(response.body());
        Instant expires =
                clock.instant().plusSeconds(json.path("expires_in").asLong(60)).minus(MARGIN);
        return new Token(json.path("access_token").asString(), expires);
    }
}
