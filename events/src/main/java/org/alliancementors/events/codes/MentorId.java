package org.alliancementors.events.codes;

/**
 * Identity of a mentor, made by mentor-service or brought by an import; never used again.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record MentorId(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public MentorId {
        Ids.require("MentorId", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
