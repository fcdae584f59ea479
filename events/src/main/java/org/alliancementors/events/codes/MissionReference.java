package org.alliancementors.events.codes;

/**
 * What people quote in letters and on the telephone: {@code LBF-XXXX-XXXX} in Crockford's base 32. Short enough to read aloud, not a secret.
 *
 * @param value LBF, two groups of four
 */
public record MissionReference(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public MissionReference {
        Ids.require("MissionReference", value, 13);
    }

    @Override
    public String toString() {
        return value;
    }
}
