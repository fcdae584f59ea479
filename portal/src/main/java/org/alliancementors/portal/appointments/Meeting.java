package org.alliancementors.portal.appointments;

import java.util.List;
import java.util.Optional;
import org.alliancementors.portal.services.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * What the appointments of a mission need to be shown to one side.
 *
 * @param appointments the appointments
 * @param format how they meet unless said otherwise
 * @param postalCode where, unless said otherwise
 * @param running whether appointments can be made and changed now
 */
public record Meeting(
        List<Appointment> appointments,
        @Nullable String format,
        @Nullable String postalCode,
        boolean running) {

    /** Copies the list. */
    public Meeting {
        appointments = List.copyOf(appointments);
    }

    Optional<Appointment> find(String id) {
        return appointments.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
