package org.alliancementors.sandbox;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes a password in the form that the portal reads: PBKDF2 as Spring Security has had it since 5.8, for which the JDK suffices. */
public final class PasswordHash {

    private static final String NAME = "{pbkdf2@SpringSecurity_v5_8}";
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 310_000;
    private static final int BITS = 256;

    private PasswordHash() {}

    /** With a salt of its own, so each time another one. */
    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            return NAME + HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is missing in this JDK", e);
        }
    }
}
