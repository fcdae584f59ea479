package org.alliancementors.portal.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * One RSA key pair that signs access tokens.
 *
 * @param key with its private part; never written to a log
 * @param createdAt when it was made
 * @param signsFrom when it starts to sign: a little later than it was made, so that every portal publishes it before the first token names it
 */
public record SigningKey(RSAKey key, Instant createdAt, Instant signsFrom) {

    private static final int BITS = 2048;

    /** Makes a new pair with a random id. */
    static SigningKey generate(Instant now, Instant signsFrom) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(key, now, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no RSA: use a complete JDK 25", e);
        }
    }

    /** The id that tokens carry in their header. */
    public String id() {
        return key.getKeyID();
    }

    /** Without the key: the private part must not get into a log. */
    @Override
    public String toString() {
        return "SigningKey[%s, signs from %s]".formatted(id(), signsFrom);
    }
}
