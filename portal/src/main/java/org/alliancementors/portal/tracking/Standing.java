package org.alliancementors.portal.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alliancementors.portal.services.AllianceService.Tracking;

/** How a mission stands, as a short print: two that are the same look the same on the page, for every portal. */
final class Standing {

    private static final int CHARACTERS = 16;

    private Standing() {}

    static String of(Tracking tracking) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(tracking.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this JDK", e);
        }
    }
}
