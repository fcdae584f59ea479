package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Party;

/**
 * A proposed time does not work. What was agreed before, if anything, stays.
 *
 * @param mission the mission
 * @param appointment the appointment
 * @param number which proposal
 * @param mentor the mission's mentor
 * @param by who said so
 * @param reason why
 * @param refusedAt when
 */
public record AppointmentRefused(
        MissionId mission,
        AppointmentId appointment,
        int number,
        MentorId mentor,
        Party by,
        Reason reason,
        Instant refusedAt)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "appointment-refused.v1";

    /** Why a proposal is off. */
    public enum Reason {
        /** Somebody who had to agree cannot come. */
        NOT_POSSIBLE,
        /** Who proposed it took it back. */
        TAKEN_BACK,
        /** Another time is proposed instead. */
        REPLACED
    }
}
