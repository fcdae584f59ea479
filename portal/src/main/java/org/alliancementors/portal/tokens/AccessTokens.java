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
import org.jspecify.annotations.Nullable;

/** What every access token of the alliance mentors looks like; the portal's own one and those of people need no HTTP call to itself. */
public final class AccessTokens {

    /** Who shall accept the tokens. */
    public static final String AUDIENCE = "alliance-mentors";

    /** Claim with the roles, a list of names. */
    public static final String ROLES = "roles";

    /** How long a token is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(2);

    /** A token with its time. */
    private record Own(String token, Instant issuedAt, Instant expiresAt) {

        /** Not one from a time that has yet to come, which services refuse: the clock was ahead when it was made. */
        boolean serves(Instant now) {
            return !now.isBefore(issuedAt) && now.plus(RENEWED_BEFORE_END).isBefore(expiresAt);
        }
    }

    private final SigningKeys keys;
    private final InstantSource clock;
    private final String issuer;

    private volatile @Nullable Own own;

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
        Instant now = clock.instant();
        Own current = own;
        if (current == null || !current.serves(now)) {
            Instant end = now.plus(LIFE);
            current = new Own(sign(Machine.PORTAL.role(), Machine.PORTAL.role(), now, end), now, end);
            own = current;
        }
        return current.token();
    }

    /**
     * A token for a person who has logged in, made anew for each call.
     *
     * @param role {@code desk} or {@code mentor}
     * @param subject the name of the member of staff, or the mentor's id: services keep it as who did it
     * @throws KeysUnavailable when no key is known
     */
    public String ofPerson(String role, String subject) {
        Instant now = clock.instant();
        return sign(role, subject, now, now.plus(LIFE));
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
