package org.alliancementors.missions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;

/**
 * Derives what people quote from a mission's id: {@code LBF-} and 40 bits of a hash in Crockford's base 32, so that the
 * same id always gives the same. Two of n missions share a reference with a probability of about n² / 2⁴¹ (10,000
 * missions: 1 in 22,000); the store refuses the second, which then takes its next derivation.
 */
final class References {

    /** How many derivations are worth trying: with a million missions each fails with a chance of one in a million. */
    static final int DERIVATIONS = 8;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private References() {}

    /** The reference of the mission, for the n-th try from 0. */
    static MissionReference derive(MissionId mission, int derivation) {
        var hash = sha256("reference/" + derivation + "/" + mission.value());
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = (bits << 8) | (hash[i] & 0xFF);
        }
        var text = new StringBuilder("LBF");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "").append(CROCKFORD.charAt((int) ((bits >>> (35 - 5 * i)) & 31)));
        }
        return new MissionReference(text.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
