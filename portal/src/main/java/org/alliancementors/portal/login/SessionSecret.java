package org.alliancementors.portal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What the cookie of a session holds, and what is stored in place of any secret. */
final class SessionSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private SessionSecret() {}

    /** 256 random bits. */
    static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return TEXT.encodeToString(random);
    }

    /** The hash under which a secret is stored: whoever reads the store cannot use it. */
    static String hash(String secret) {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this JDK", e);
        }
    }
}
