package org.alliancementors.portal.mentor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A first and a last day as they were typed.
 *
 * @param von first day
 * @param bis last day
 */
record DaysForm(@Nullable String von, @Nullable String bis) {

    /** A form that was not filled in yet. */
    static DaysForm empty() {
        return new DaysForm(null, null);
    }

    @Nullable
    LocalDate first() {
        return Typed.day(von);
    }

    @Nullable
    LocalDate last() {
        return Typed.day(bis);
    }

    /**
     * What is the matter: ids of fields, in their order, each with the last part of the message's key.
     *
     * @param prefix stands before the names of the fields in the ids
     * @param open whether there need be no last day
     */
    Map<String, String> faults(String prefix, boolean open, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate first = first();
        LocalDate last = last();
        if (first == null) {
            faults.put(prefix + "von", "mentor.von");
        }
        if (last == null && !(open && Typed.text(bis) == null)) {
            faults.put(prefix + "bis", "mentor.bis");
        } else if (last != null && (last.isBefore(today) || first != null && last.isBefore(first))) {
            faults.put(prefix + "bis", "mentor.bis.frueh");
        }
        return faults;
    }

    /** The faults that the service finds. */
    static Map<String, String> faults(String prefix, List<String> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (fields.contains("from")) {
            faults.put(prefix + "von", "mentor.von.fern");
        }
        if (fields.contains("to") || fields.contains("until") || faults.isEmpty()) {
            faults.put(prefix + "bis", "mentor.bis.frueh");
        }
        return faults;
    }
}
