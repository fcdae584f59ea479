package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * The mentor fell out and the one who stood by is the mission's mentor now, as if they had accepted this attempt.
 *
 * @param mission the mission
 * @param standby which stand-by
 * @param attempt the attempt that is theirs
 * @param mentor who comes
 * @param steppedInAt when
 */
public record StandbySteppedIn(MissionId mission, int standby, int attempt, MentorId mentor, Instant steppedInAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "standby-stepped-in.v1";
}
