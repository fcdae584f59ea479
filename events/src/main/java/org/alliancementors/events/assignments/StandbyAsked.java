package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * A second mentor is asked to stand by for a mission with a fixed date whose mentor has accepted. A place with them is held.
 *
 * @param mission the mission
 * @param standby which stand-by of this mission, from 1
 * @param mentor who is asked
 * @param distanceKm distance between the two places, whole kilometres
 * @param askedAt when
 * @param expiresAt when the question lapses
 */
public record StandbyAsked(
        MissionId mission, int standby, MentorId mentor, int distanceKm, Instant askedAt, Instant expiresAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "standby-asked.v1";
}
