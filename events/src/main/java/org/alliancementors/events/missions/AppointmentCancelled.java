package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * An appointment that was agreed does not take place, or not with this mentor.
 *
 * @param mission the mission
 * @param appointment the appointment
 * @param sequence grows with every change to what was agreed, from 0
 * @param mentor the mission's mentor
 * @param kind what it is for
 * @param from when it begins
 * @param to when it ends
 * @param reason why
 * @param press whether the media office wants to know
 * @param cancelledAt when
 */
public record AppointmentCancelled(
        MissionId mission,
        AppointmentId appointment,
        int sequence,
        MentorId mentor,
        AppointmentKind kind,
        Instant from,
        Instant to,
        Reason reason,
        boolean press,
        Instant cancelledAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "appointment-cancelled.v1";

    /** Why an appointment is off. */
    public enum Reason {
        /** The mentor called it off. */
        BY_MENTOR,
        /** The initiator called it off. */
        BY_INITIATOR,
        /** The advisory desk called it off. */
        BY_DESK,
        /** The whole mission was cancelled. */
        MISSION_CANCELLED,
        /** The mentor is no longer the mission's mentor; the next one is asked for the same time. */
        MENTOR_CHANGED
    }
}
