package org.alliancementors.missions.appointments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * What appointments must know of their mission.
 *
 * @param mentor who has accepted, or null where nobody has
 * @param over whether the mission has ended
 * @param press whether the media office wants to know
 * @param now the time
 */
public record Situation(@Nullable MentorId mentor, boolean over, boolean press, Instant now) {}
