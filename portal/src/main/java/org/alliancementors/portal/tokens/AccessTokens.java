package org.alliancementors.portal.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What every access token of the alliance mentors looks like; the portal's own one and those of people need no HTTP call to itself. */
public final class AccessTokens {

    /** Who shall accept the tokens. */
    public static final String AUDIENCE = "alliance-mentors";

    /** Claim with the roles, a list of names. */
    public static final String ROLES = "roles";

    /** How long a token is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(2);

    /** Whose token it is. */
    private record Bearer(String role, String subject) {}

    /** A token with its time. */
    private record Issued(String token, Instant issuedAt, Instant expiresAt) {

        /** Not one from a time that has yet to come, which services refuse: the clock was ahead when it was made. */
        boolean serves(Instant now) {
            return !now.isBefore(issuedAt) && now.plus(RENEWED_BEFORE_END).isBefore(expiresAt);
        }
    }

    private final SigningKeys keys;
    private final InstantSource clock;
    private final String issuer;

    private final Map<Bearer, Issued> issued = new ConcurrentHashMap<>();

    /** The portal's own tokens name this issuer and are signed with these keys. */
    public AccessTokens(SigningKeys keys, InstantSource clock, String issuer) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * The portal's own token for its calls to the services, renewed two minutes before it ends.
     *
     * @throws KeysUnavailable when no key is known
     */
    public String own() {
        return ofPerson(Machine.PORTAL.role(), Machine.PORTAL.role());
    }

    /**
     * A token for a person who has logged in, renewed two minutes before it ends: a signature takes longer than many a page.
     *
     * @param role {@code desk} or {@code mentor}
     * @param subject the name of the member of staff, or the mentor's id: services keep it as who did it
     * @throws KeysUnavailable when no key is known
     */
    public String ofPerson(String role, String subject) {
        Bearer bearer = new Bearer(role, subject);
        Instant now = clock.instant();
        Issued current = issued.get(bearer);
        if (current == null || !current.serves(now)) {
            Instant end = now.plus(LIFE);
            issued.values().removeIf(other -> !other.serves(now));
            current = new Issued(sign(role, subject, now, end), now, end);
            issued.put(bearer, current);
        }
        return current.token();
    }

    private String sign(String role, String subject, Instant now, Instant end) {
        SigningKey key = keys.signing();
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.id())
                        .build(),
                new Payload(Map.of(
                        "iss",
                        issuer,
                        "sub",
                        subject,
                        "aud",
                        List.of(AUDIENCE),
                        ROLES,
                        List.of(role),
                        "iat",
                        now.getEpochSecond(),
                        "nbf",
                        now.getEpochSecond(),
                        "exp",
                        end.getEpochSecond(),
                        "jti",
                        UUID.randomUUID().toString())));
        try {
            token.sign(new RSASSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The portal's own token cannot be signed", e);
        }
        return token.serialize();
    }
}
