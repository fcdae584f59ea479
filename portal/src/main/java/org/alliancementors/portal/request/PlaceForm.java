package org.alliancementors.portal.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Where it shall be.
 *
 * @param plz the postal code
 * @param land SAME or OTHER, where it matters in which federal state the mentor lives
 */
record PlaceForm(@Nullable String plz, @Nullable String land) {

    /** What can be wished for. */
    static final List<String> STATE_WISHES = List.of("ANY", "SAME", "OTHER");

    private static final Pattern CODE = Pattern.compile("\\d{5}");

    static PlaceForm empty() {
        return new PlaceForm(null, null);
    }

    /** What is the matter, as in {@link ConcernForm#faults}. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (code() == null) {
            faults.put("plz", "plz");
        }
        return faults;
    }

    /** The postal code, null where what was typed is none. */
    @Nullable
    String code() {
        String typed = Typed.text(plz);
        return typed != null && CODE.matcher(typed).matches() ? typed : null;
    }

    /** SAME, OTHER, or null where it does not matter. */
    public @Nullable String stateWish() {
        return "SAME".equals(land) || "OTHER".equals(land) ? land : null;
    }
}
