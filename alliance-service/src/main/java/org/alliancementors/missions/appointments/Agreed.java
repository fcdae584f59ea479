package org.alliancementors.missions.appointments;

import org.alliancementors.events.codes.MentorId;

/**
 * What was agreed.
 *
 * @param slot the time
 * @param mentor with whom
 * @param proposal number of the proposal that everybody agreed to
 * @param booking number under which the mentor's calendar holds it
 */
public record Agreed(Slot slot, MentorId mentor, int proposal, int booking) {}
