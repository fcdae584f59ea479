package org.alliancementors.kit.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens: signature by one of three algorithms, issuer, audience, and an expiry, which must be there. The keys
 * are fetched when first needed, not more often than every two seconds, and kept; while the issuer is out of reach, keys that were seen stay good for four
 * hours, so that a restart of the portal stops nobody who has a token.
 */
final class TokenDecoders {

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final int LARGEST_KEY_SET = 64 * 1024;
    private static final Duration FETCHED_AT_MOST_EVERY = Duration.ofSeconds(2);
    private static final Duration KEYS_STAY_GOOD = Duration.ofHours(4);

    private TokenDecoders() {}

    static JwtDecoder of(SecuritySettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(settings.jwkSetUri()))
                .jwsAlgorithms(all -> {
                    all.clear();
                    all.addAll(ALGORITHMS);
                })
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(String address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(
                                    (int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST_KEY_SET))
                    .rateLimited(FETCHED_AT_MOST_EVERY.toMillis())
                    .outageTolerant(KEYS_STAY_GOOD.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "kit.security.jwk-set-uri '%s' is no address: set PORTAL_JWKS_URL to the issuer's key set"
                            .formatted(address),
                    e);
        }
    }
}
