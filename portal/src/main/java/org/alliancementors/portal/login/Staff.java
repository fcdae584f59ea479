package org.alliancementors.portal.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** The members of the advisory desk who may log in, from the configuration. */
final class Staff {

    /** The role of all of them. */
    static final String ROLE = "DESK";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final Pattern HASH = Pattern.compile("\\{(bcrypt|pbkdf2@SpringSecurity_v5_8)}\\S{20,}");

    private Staff() {}

    /**
     * Reads {@code name=hash,name=hash}.
     *
     * @return each with the hash of the password
     * @throws IllegalArgumentException naming the position and the name (never the hash) of an entry that cannot be used
     */
    static List<UserDetails> read(String text) {
        Map<String, UserDetails> staff = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>(List.of(text.split(",")));
        entries.removeIf(String::isBlank);
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i).strip();
            int separator = entry.indexOf('=');
            String name = separator < 0 ? "" : entry.substring(0, separator);
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "PORTAL_STAFF: entry %d does not begin with a name of 2 to 40 small letters, digits, dots or hyphens: write for example kim.berg={bcrypt}…"
                                .formatted(i + 1));
            }
            String hash = entry.substring(separator + 1);
            if (!HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException(
                        "PORTAL_STAFF: what follows '%s=' is no hash of a password: use {bcrypt}… or {pbkdf2@SpringSecurity_v5_8}…, never the password itself"
                                .formatted(name));
            }
            UserDetails person =
                    User.withUsername(name).password(hash).roles(ROLE).build();
            if (staff.put(name, person) != null) {
                throw new IllegalArgumentException("PORTAL_STAFF: '%s' is there twice: keep one".formatted(name));
            }
        }
        return List.copyOf(staff.values());
    }
}
