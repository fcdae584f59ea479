package org.alliancementors.portal.desk;

import java.util.Map;
import org.alliancementors.portal.services.NamedMentors.Name;
import org.jspecify.annotations.Nullable;

/** Who stands behind the ids of mentors. Where that is not known, the id stands for them. */
record Names(Map<String, Name> known) {

    Names {
        known = Map.copyOf(known);
    }

    public String of(@Nullable String mentor) {
        if (mentor == null) {
            return "";
        }
        Name name = known.get(mentor);
        return name == null ? mentor : name.name();
    }

    public @Nullable String town(String mentor) {
        Name name = known.get(mentor);
        return name == null ? null : name.town();
    }

    /** A sentence with the name in place of the id. */
    String in(String sentence, @Nullable String mentor) {
        return mentor == null || mentor.isEmpty() ? sentence : sentence.replace(mentor, of(mentor));
    }
}
