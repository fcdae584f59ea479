package org.alliancementors.portal.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client that may get a token with its own secret. Its id is the name of its role. Mentors are people: their tokens are not issued this
 * way, so there is no machine of that name.
 */
public enum Machine {
    /** Staff of the advisory desk, through a tool of theirs. */
    DESK,
    /** Operators. */
    OPS,
    /** A trusted partner's system. */
    PARTNER,
    /** Service to service. */
    INTERNAL,
    /** This portal, acting for visitors. */
    PORTAL,
    /** A mail provider's program that reports what came back. */
    BOUNCES;

    /** Client id and role. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code role=secret,role=secret}. A secret may contain {@code =} but no comma.
     *
     * @throws IllegalArgumentException naming the position and the role (never the secret) of an entry that cannot be used
     */
    public static Map<Machine, String> secrets(String text) {
        Map<Machine, String> secrets = new TreeMap<>();
        List<String> entries = new ArrayList<>(List.of(text.split(",")));
        entries.removeIf(String::isBlank);
        for (String entry : entries) {
            int separator = entry.indexOf('=');
            String secret = entry.substring(separator + 1).strip();
            if (separator < 1 || secret.isEmpty()) {
                throw new IllegalArgumentException(
                        "CLIENT_SECRETS: entry %d is not role=secret: write for example desk=a-long-random-secret"
                                .formatted(entries.indexOf(entry) + 1));
            }
            secrets.put(named(entry.substring(0, separator).strip()), secret);
        }
        return secrets;
    }

    private static Machine named(String role) {
        for (Machine machine : values()) {
            if (machine.role().equals(role)) {
                return machine;
            }
        }
        throw new IllegalArgumentException("CLIENT_SECRETS: '%s' is no machine that may have a token: use %s"
                .formatted(role, List.of(values()).stream().map(Machine::role).toList()));
    }
}
