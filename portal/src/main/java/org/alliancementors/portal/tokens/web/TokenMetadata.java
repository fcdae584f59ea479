package org.alliancementors.portal.tokens.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.alliancementors.portal.PortalSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RFC 8414: where tokens and keys are. */
@RestController
final class TokenMetadata {

    private final String issuer;

    TokenMetadata(PortalSettings settings) {
        this.issuer = settings.url().toString();
    }

    /** Names as in the RFC. */
    record Metadata(
            @JsonProperty("issuer") String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> methods) {}

    @GetMapping(TokenEndpoints.METADATA)
    Metadata metadata() {
        return new Metadata(
                issuer,
                issuer + "/oauth2/token",
                issuer + "/oauth2/jwks",
                List.of("client_credentials"),
                List.of(),
                List.of("client_secret_basic", "client_secret_post"));
    }
}
