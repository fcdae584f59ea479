package org.alliancementors.portal.drafts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What makes a draft somebody's own: 256 random bits in the visitor's cookie and nowhere else. The name under which the draft is stored,
 * the key that seals it and the key that makes sending it again safe are derived from it, each for itself. So whoever reads the database,
 * or a copy of it, reads no draft.
 */
public final class DraftSecret {

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final byte[] value;

    private DraftSecret(byte[] value) {
        this.value = value;
    }

    /** A new one. */
    public static DraftSecret fresh() {
        return new DraftSecret(random(BYTES));
    }

    /** The one of a cookie; empty where the cookie is missing or none of ours. */
    public static Optional<DraftSecret> read(@Nullable String cookie) {
        try {
            byte[] value = Base64.getUrlDecoder().decode(cookie == null ? "" : cookie);
            return value.length == BYTES ? Optional.of(new DraftSecret(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value of the cookie. */
    public String cookie() {
        return TEXT.encodeToString(value);
    }

    /** The name under which the draft is stored. */
    public String id() {
        return TEXT.encodeToString(derive("id"));
    }

    /** The key that goes with the request, the same however often it is sent. */
    public String idempotencyKey() {
        return TEXT.encodeToString(derive("idempotency key")).replace('_', '-');
    }

    /**
     * Seals a part of the draft (AES-GCM with a nonce of its own).
     *
     * @param part its name; it opens under this name only
     */
    public byte[] seal(String part, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, part, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing in this JDK", e);
        }
    }

    /** What was sealed under this name; empty where it was sealed by another secret or changed since. */
    public Optional<byte[]> open(String part, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, part, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String part, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derive("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(part.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(value, MAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(MAC + " is missing in this JDK", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DraftSecret[…]";
    }
}
