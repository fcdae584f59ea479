package org.alliancementors.events.codes;

/**
 * Identity of an appointment within its mission; never used again.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record AppointmentId(String value) {

    /**
     * Refuses anything but letters, digits and hyphens, so that an id can stand in a key, a path and a field name.
     *
     * @throws IllegalArgumentException naming the value, when it does not have this form
     */
    public AppointmentId {
        Ids.require("AppointmentId", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
