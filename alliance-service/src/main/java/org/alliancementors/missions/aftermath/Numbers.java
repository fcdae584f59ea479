package org.alliancementors.missions.aftermath;

import org.alliancementors.contacts.Fields;
import org.jspecify.annotations.Nullable;

/** Numbers that people type, within bounds. */
final class Numbers {

    private Numbers() {}

    /** One that must be there; null when it is missing or out of bounds, which the fields then know. */
    static @Nullable Integer required(Fields fields, String name, @Nullable Integer typed, int least, int most) {
        if (typed == null) {
            fields.refuse(name, "is missing: give %d to %d".formatted(least, most));
            return null;
        }
        return optional(fields, name, typed, least, most);
    }

    /** One that may be missing. */
    static @Nullable Integer optional(Fields fields, String name, @Nullable Integer typed, int least, int most) {
        if (typed != null && (typed < least || typed > most)) {
            fields.refuse(name, "%d is out of bounds: give %d to %d".formatted(typed, least, most));
            return null;
        }
        return typed;
    }
}
