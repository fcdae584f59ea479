package org.alliancementors.events.codes;

/**
 * Identity of a mission, made by alliance-service and used by every service for what belongs to that mission; never used again.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record MissionId(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public MissionId {
        Ids.require("MissionId", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
