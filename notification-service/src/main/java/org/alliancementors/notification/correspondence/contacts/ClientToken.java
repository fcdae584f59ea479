package org.alliancementors.notification.correspondence.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Our token for asking other services, fetched with our own credentials and kept while it is good. */
final class ClientToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestClient client;
    private final ContactsSettings settings;
    private final LongSupplier nanos;
    private @Nullable String token;
    private long goodUntil;

    ClientToken(RestClient client, ContactsSettings settings, LongSupplier nanos) {
        this.client = client;
        this.settings = settings;
        this.nanos = nanos;
    }

    /** The token. Throws what the HTTP client throws when it cannot be had. */
    synchronized String value() {
        long now = nanos.getAsLong();
        if (token == null || now - goodUntil >= 0) {
            var form = new LinkedMultiValueMap<String, String>();
            form.add("grant_type", "client_credentials");
            var answer = Objects.requireNonNull(client.post()
                    .uri(settings.tokenUrl())
                    .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Answer.class));
            token = answer.accessToken();
            goodUntil =
                    now + Duration.ofSeconds(answer.expiresIn()).minus(MARGIN).toNanos();
        }
        return token;
    }

    /** The owner did not believe it: the next one is fetched anew. */
    synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}
}
