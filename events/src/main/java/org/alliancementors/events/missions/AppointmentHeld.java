package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * An appointment has taken place, as far as anybody has said.
 *
 * @param mission the mission
 * @param appointment the appointment
 * @param mentor the mission's mentor
 * @param kind what it is for
 * @param format how they meet
 * @param heldAt when it ended
 */
public record AppointmentHeld(
        MissionId mission,
        AppointmentId appointment,
        MentorId mentor,
        AppointmentKind kind,
        Format format,
        Instant heldAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "appointment-held.v1";
}
