package org.alliancementors.events.missions;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/**
 * A time for an appointment was proposed and waits for those who have yet to agree.
 *
 * @param mission the mission
 * @param appointment the appointment
 * @param number counts the proposals for this appointment, from 1
 * @param mentor the mission's mentor
 * @param kind what it is for
 * @param format how they meet
 * @param from when it begins
 * @param to when it ends
 * @param postalCode where, or null where nobody travels
 * @param by who proposes
 * @param waitingFor who has yet to agree, at least one
 * @param move whether it would move an appointment that was agreed before
 * @param proposedAt when
 */
public record AppointmentProposed(
        MissionId mission,
        AppointmentId appointment,
        int number,
        MentorId mentor,
        AppointmentKind kind,
        Format format,
        Instant from,
        Instant to,
        @Nullable PostalCode postalCode,
        Party by,
        List<Party> waitingFor,
        boolean move,
        Instant proposedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "appointment-proposed.v1";
}
