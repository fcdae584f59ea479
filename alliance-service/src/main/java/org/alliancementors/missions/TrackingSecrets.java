package org.alliancementors.missions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.keys.MacKeys;

/**
 * The secret that lets the initiator follow a mission without an account: {@code <key id>-<mission id>-<mac>}, the mac
 * being 128 bit of HMAC-SHA256 over the mission's id, in lower-case base 32. It is derived whenever it is needed and
 * stored nowhere. The key id in front lets keys change: the first key makes new secrets, all of them open old ones. The
 * comparison takes the same time for every wrong mac, and nothing is looked up before it succeeds.
 */
public final class TrackingSecrets {

    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,8})-([A-Za-z0-9-]{1,64})-([a-z2-7]{26})");
    private static final String PURPOSE = "tracking/";

    private final MacKeys keys;

    private TrackingSecrets(MacKeys keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys.
     *
     * @param keys {@code keyId:base64,…} as {@link MacKeys} reads them, the current one first
     * @throws IllegalArgumentException without any key in it, when the text has another form
     */
    public static TrackingSecrets of(String keys) {
        return new TrackingSecrets(MacKeys.of("Tracking keys", keys));
    }

    /** The secret of the mission, made with the current key. */
    public String of(MissionId mission) {
        var current = keys.current();
        return current + "-" + mission.value() + "-" + keys.mac(current, PURPOSE + mission.value());
    }

    /** The mission that the secret opens; nothing for a secret that we did not make, whatever is wrong with it. */
    public Optional<MissionId> open(String secret) {
        var parts = FORM.matcher(secret);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var mission = parts.group(2);
        return keys.verifies(parts.group(1), PURPOSE + mission, parts.group(3))
                ? Optional.of(new MissionId(mission))
                : Optional.empty();
    }

    /** Says how many keys there are, not which. */
    @Override
    public String toString() {
        return keys.toString();
    }
}
