package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment is agreed by both sides.
 *
 * @param mission the mission
 * @param appointment the appointment
 * @param sequence grows with every change to what was agreed, from 0
 * @param mentor the mission's mentor
 * @param kind what it is for
 * @param format how they meet
 * @param from when it begins
 * @param to when it ends
 * @param postalCode where, or null where nobody travels
 * @param press whether the media office wants to know
 * @param scheduledAt when
 */
public record AppointmentScheduled(
        MissionId mission,
        AppointmentId appointment,
        int sequence,
        MentorId mentor,
        AppointmentKind kind,
        Format format,
        Instant from,
        Instant to,
        @Nullable PostalCode postalCode,
        boolean press,
        Instant scheduledAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "appointment-scheduled.v1";
}
