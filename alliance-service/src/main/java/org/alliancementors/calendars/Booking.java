package org.alliancementors.calendars;

import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;

/**
 * A mission's claim on a time of a mentor.
 *
 * @param mission whose
 * @param appointment for which of its appointments
 * @param number counts what was ever claimed for this appointment, from 1; a repetition has the same one
 * @param span the time
 * @param reference what people call the mission
 */
public record Booking(MissionId mission, AppointmentId appointment, int number, Span span, MissionReference reference) {

    boolean sameAs(Booking other) {
        return number == other.number && isFor(other.mission, other.appointment);
    }

    boolean isFor(MissionId otherMission, AppointmentId otherAppointment) {
        return mission.equals(otherMission) && appointment.equals(otherAppointment);
    }
}
