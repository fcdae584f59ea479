package org.alliancementors.allianceservice;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Keys made for this run of the tests. */
public final class TestKeys {

    /** One key of tracking secrets. */
    public static final String TRACKING = "t1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private static final KeyPair LINKS = ed25519();

    private TestKeys() {}

    /** What signs links. */
    public static String signing() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"l1\",\"x\":\"%s\",\"d\":\"%s\"}"
                .formatted(
                        last32(LINKS.getPublic().getEncoded()),
                        last32(LINKS.getPrivate().getEncoded()));
    }

    /** What verifies links. */
    public static String verification() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"l1\",\"x\":\"%s\"}"
                .formatted(last32(LINKS.getPublic().getEncoded()));
    }

    /** In both standard encodings of such a key its 32 bytes stand at the end. */
    private static String last32(byte[] encoded) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
