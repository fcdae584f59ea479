package org.alliancementors.missions.appointments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;

/**
 * Everybody agrees and the mentor's calendar is to be asked.
 *
 * @param number counts what was ever asked of calendars for this appointment, from 1
 * @param mentor whose calendar
 * @param last whose agreement came last, and is taken away again should the time not be free
 * @param since when that was
 */
public record Claim(int number, MentorId mentor, Party last, Instant since) {}
