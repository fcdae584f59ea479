package org.alliancementors.portal.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.portal.services.NamedMentors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who stands behind ids, in parts. */
@Component
final class NamingMentors {

    private final NamedMentors mentors;

    NamingMentors(NamedMentors mentors) {
        this.mentors = mentors;
    }

    /** Those that can be had; a page goes without the others. */
    Names of(Collection<@Nullable String> ids, Parts parts) {
        List<String> all =
                ids.stream().filter(Objects::nonNull).distinct().sorted().toList();
        Map<String, NamedMentors.Name> known = new HashMap<>();
        for (int from = 0; from < all.size() && !parts.missing().contains("names"); from += NamedMentors.MOST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + NamedMentors.MOST));
            NamedMentors.Named named = parts.of("names", () -> mentors.names(some));
            if (named != null) {
                named.items().forEach(one -> known.put(one.id(), one));
            }
        }
        return new Names(known);
    }
}
