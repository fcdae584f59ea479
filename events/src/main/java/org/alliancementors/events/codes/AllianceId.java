package org.alliancementors.events.codes;

/**
 * Identity of a local alliance, made by alliance-service or brought by an import; never used again.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record AllianceId(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public AllianceId {
        Ids.require("AllianceId", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
