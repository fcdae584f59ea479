package org.alliancementors.events.codes;

/**
 * Identity of a round of matching, under which the grounds of its decisions are stored.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record RoundId(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public RoundId {
        Ids.require("RoundId", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
