package org.alliancementors.kit.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for HMAC-SHA256, each with an id, so that they can change: the first one makes what is new, all of them recognise what
 * was made before. A mac is 128 bit in lower-case base 32, 26 characters. Whoever uses the same keys for several purposes
 * puts the purpose in front of the text.
 */
public final class MacKeys {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int FEWEST_KEY_BYTES = 32;
    private static final int MAC_BYTES = 16;

    private final String name;
    private final Map<String, byte[]> keys;

    private MacKeys(String name, Map<String, byte[]> keys) {
        this.name = name;
        this.keys = keys;
    }

    /**
     * Reads the keys.
     *
     * @param name what they are called in messages
     * @param keys {@code keyId:base64,…}: key ids of 1 to 8 lower-case letters or digits, keys of at least 32 bytes
     * @throws IllegalArgumentException without any key in it, when the text has another form
     */
    public static MacKeys of(String name, String keys) {
        var read = new LinkedHashMap<String, byte[]>();
        for (var entry : Arrays.asList(keys.split(",", -1))) {
            var parts = Arrays.asList(entry.strip().split(":", 2));
            if (parts.size() != 2 || !parts.getFirst().matches("[a-z0-9]{1,8}")) {
                throw malformed(
                        name, read.size() + 1, "has no key id of 1 to 8 lower-case letters or digits before a colon");
            }
            var key = decode(name, parts.getLast(), read.size() + 1);
            if (key.length < FEWEST_KEY_BYTES) {
                throw malformed(name, read.size() + 1, "is a key of %d bytes, 32 are needed".formatted(key.length));
            }
            if (read.put(parts.getFirst(), key) != null) {
                throw malformed(name, read.size() + 1, "repeats a key id");
            }
        }
        return new MacKeys(name, read);
    }

    /** The id of the key that makes what is new. */
    public String current() {
        return keys.keySet().iterator().next();
    }

    /** All ids, the current one first. */
    public List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    /**
     * The mac of a text.
     *
     * @param keyId one of {@link #ids()}
     * @throws IllegalStateException when there is no such key
     */
    public String mac(String keyId, String text) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("%s: there is none with the id '%s'".formatted(name, keyId));
        }
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(Arrays.copyOf(hmac.doFinal(text.getBytes(StandardCharsets.UTF_8)), MAC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }

    /** Whether this is the mac of the text. Takes the same time for every wrong mac, and for a key that is not there. */
    public boolean verifies(String keyId, String text, String mac) {
        var known = keys.containsKey(keyId);
        var expected = mac(known ? keyId : current(), text);
        var same =
                MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), mac.getBytes(StandardCharsets.UTF_8));
        return known && same;
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte b : bytes) {
            pending = (pending << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((pending >>> bits) & 31));
            }
            pending &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((pending << (5 - bits)) & 31)).toString();
    }

    private static byte[] decode(String name, String key, int position) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException _) {
            throw malformed(name, position, "is not base 64");
        }
    }

    private static IllegalArgumentException malformed(String name, int position, String what) {
        return new IllegalArgumentException(
                "%s: entry %d %s; write keyId:base64,keyId:base64 with the current key first"
                        .formatted(name, position, what));
    }

    /** Says how many keys there are, not which. */
    @Override
    public String toString() {
        return "%s[%d]".formatted(name, keys.size());
    }
}
