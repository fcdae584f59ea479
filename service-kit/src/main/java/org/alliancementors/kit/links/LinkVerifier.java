package org.alliancementors.kit.links;

import java.security.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.links.Verification.Reason;
import org.alliancementors.kit.links.Verification.Refused;
import org.alliancementors.kit.links.Verification.Verified;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tokens of links. Only Ed25519 is accepted, only with a key that is configured, only for the purpose that
 * is asked for, and only before the expiry. Any text at all may be given: what is not ours is refused, never thrown.
 */
public final class LinkVerifier {

    private static final int LONGEST = 2_000;
    private static final AlgorithmConstraints ONLY_EDDSA =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final Map<String, Key> keys;
    private final InstantSource clock;

    /**
     * Takes the public keys.
     *
     * @param json an Ed25519 JWK with a {@code kid}, or a set of them
     * @param clock tells what has expired
     * @throws IllegalStateException when it is something else
     */
    public LinkVerifier(String json, InstantSource clock) {
        this.keys = LinkKeys.verification(json);
        this.clock = clock;
    }

    /** Checks one token for one purpose. */
    public Verification verify(String token, String purpose) {
        LinkToken link = read(token);
        if (link == null) {
            return new Refused(Reason.FORGED);
        }
        if (!link.purpose().equals(purpose)) {
            return new Refused(Reason.WRONG_PURPOSE);
        }
        return clock.instant().isBefore(link.expiresAt()) ? new Verified(link) : new Refused(Reason.EXPIRED);
    }

    private @Nullable LinkToken read(String token) {
        if (token.length() > LONGEST || !token.chars().allMatch(LinkVerifier::allowed)) {
            return null;
        }
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ONLY_EDDSA);
            signature.setCompactSerialization(token);
            Key key = keys.get(String.valueOf(signature.getKeyIdHeaderValue()));
            if (key == null) {
                return null;
            }
            signature.setKey(key);
            return signature.verifySignature() ? link(JsonUtil.parseJson(signature.getPayload())) : null;
        } catch (JoseException | DateTimeException | ClassCastException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LinkToken link(Map<String, Object> claims) {
        if (claims.get(Claims.PURPOSE) instanceof String purpose
                && claims.get(Claims.SUBJECT) instanceof String subject
                && claims.get(Claims.ISSUED) instanceof Number issued
                && claims.get(Claims.EXPIRES) instanceof Number expires) {
            Number attempt = (Number) claims.get(Claims.ATTEMPT);
            return new LinkToken(
                    purpose,
                    subject,
                    attempt == null ? null : attempt.intValue(),
                    (String) claims.get(Claims.PERSON),
                    Instant.ofEpochSecond(issued.longValue()),
                    Instant.ofEpochSecond(expires.longValue()));
        }
        return null;
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
