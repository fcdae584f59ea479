package org.alliancementors.calendars;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;

/**
 * What is left of claims that were given back or refused: those of this appointment up to this number come too late, so a
 * worker that was held up in between books nothing any more.
 *
 * @param mission whose
 * @param appointment which of its appointments
 * @param upTo highest number that comes too late
 * @param since when it was last raised
 */
public record Fence(MissionId mission, AppointmentId appointment, int upTo, Instant since) {}
