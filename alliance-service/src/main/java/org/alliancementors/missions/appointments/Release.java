package org.alliancementors.missions.appointments;

import java.time.Instant;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;

/**
 * What a mission owes a calendar: to give back everything of an appointment up to a number.
 *
 * @param mentor whose calendar
 * @param appointment which appointment
 * @param upTo highest number that is given back
 * @param keep number of the booking that stays, 0 for none
 * @param since since when it is owed
 */
public record Release(MentorId mentor, AppointmentId appointment, int upTo, int keep, Instant since) {}
