package org.alliancementors.kit.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the claim {@code iss} of every token
 * @param jwkSetUri where the issuer publishes its keys; asked when the first token comes, not at the start
 * @param audience one of the claim {@code aud}
 * @param clockSkew how far the issuer's clock may differ
 */
@ConfigurationProperties("kit.security")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("http://localhost:8080/oauth2/jwks") String jwkSetUri,
        @DefaultValue("alliance-mentors") String audience,
        @DefaultValue("30s") Duration clockSkew) {}
