package org.alliancementors.missions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alliancementors.events.codes.MissionId;

/**
 * The secret that lets the initiator follow a mission without an account: {@code <key id>-<mission id>-<mac>}, the mac
 * being 128 bit of HMAC-SHA256 over the mission's id, in lower-case base 32. It is derived whenever it is needed and
 * stored nowhere. The key id in front lets keys change: the first key makes new secrets, all of them open old ones. The
 * comparison takes the same time for every wrong mac, and nothing is looked up before it succeeds.
 */
public final class TrackingSecrets {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,8})-([A-Za-z0-9-]{1,64})-([a-z2-7]{26})");
    private static final int FEWEST_KEY_BYTES = 32;

    private final Map<String, byte[]> keys;
    private final String current;

    private TrackingSecrets(Map<String, byte[]> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
    }

    /**
     * Reads the keys.
     *
     * @param keys {@code keyId:base64,…}: key ids of 1 to 8 lower-case letters or digits, keys of at least 32 bytes
     * @throws IllegalArgumentException without any key in it, when the text has another form
     */
    public static TrackingSecrets of(String keys) {
        var read = new LinkedHashMap<String, byte[]>();
        for (var entry : Arrays.asList(keys.split(",", -1))) {
            var parts = Arrays.asList(entry.strip().split(":", 2));
            if (parts.size() != 2 || !parts.getFirst().matches("[a-z0-9]{1,8}")) {
                throw malformed(read.size() + 1, "has no key id of 1 to 8 lower-case letters or digits before a colon");
            }
            var key = decode(parts.getLast(), read.size() + 1);
            if (key.length < FEWEST_KEY_BYTES) {
                throw malformed(read.size() + 1, "is a key of %d bytes, 32 are needed".formatted(key.length));
            }
            if (read.put(parts.getFirst(), key) != null) {
                throw malformed(read.size() + 1, "repeats a key id");
            }
        }
        return new TrackingSecrets(read);
    }

    /** The secret of the mission, made with the current key. */
    public String of(MissionId mission) {
        return current + "-" + mission.value() + "-" + mac(current, mission);
    }

    /** The mission that the secret opens; nothing for a secret that we did not make, whatever is wrong with it. */
    public Optional<MissionId> open(String secret) {
        var parts = FORM.matcher(secret);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var known = keys.containsKey(parts.group(1));
        var mission = new MissionId(parts.group(2));
        var expected = mac(known ? parts.group(1) : current, mission);
        var same = MessageDigest.isEqual(ascii(expected), ascii(parts.group(3)));
        return known && same ? Optional.of(mission) : Optional.empty();
    }

    private String mac(String keyId, MissionId mission) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No tracking key '%s'".formatted(keyId));
        }
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(Arrays.copyOf(hmac.doFinal(ascii("tracking/" + mission.value())), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
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

    private static byte[] decode(String key, int position) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException _) {
            throw malformed(position, "is not base 64");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static IllegalArgumentException malformed(int position, String what) {
        return new IllegalArgumentException(
                "Tracking keys: entry %d %s; write keyId:base64,keyId:base64 with the current key first"
                        .formatted(position, what));
    }

    /** Says how many keys there are, not which. */
    @Override
    public String toString() {
        return "TrackingSecrets[%d keys]".formatted(keys.size());
    }
}
