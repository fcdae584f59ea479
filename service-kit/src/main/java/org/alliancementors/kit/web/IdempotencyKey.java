package org.alliancementors.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes sending a request again safe: the caller and the key that the caller chose. A parameter of controller
 * methods that create something; the header {@code Idempotency-Key} is then required.
 *
 * @param client who sent it; two clients with the same key do not meet
 * @param value 8 to 128 letters, digits or one of {@code - _ . : ~ +}
 */
public record IdempotencyKey(String client, String value) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;

    /** The id of the document that this request creates: 26 lower-case letters and digits, the same for the same request. */
    public String documentId() {
        byte[] hash = sha256((client + "\n" + value).getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder(CHARACTERS);
        for (int bit = 0; id.length() < CHARACTERS; bit += 5) {
            int pair = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            id.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
        }
        return id.toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
