package org.alliancementors.notification;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A fresh pair of keys for the links of a test.
 *
 * @param signing private JWK
 * @param verification public JWK
 */
public record LinkKeys(String signing, String verification) {

    /** Makes a pair. */
    public static LinkKeys fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
            var x = text(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            var d = text(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            var form = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"test\",\"x\":\"%s\"%s}";
            return new LinkKeys(form.formatted(x, ",\"d\":\"" + d + "\""), form.formatted(x, ""));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
