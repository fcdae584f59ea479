package org.alliancementors.events.assignments;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * A mentor stands by: should the other one fall out, this one comes.
 *
 * @param mission the mission
 * @param standby which stand-by
 * @param mentor who stands by
 * @param agreedAt when
 */
public record StandbyAgreed(MissionId mission, int standby, MentorId mentor, Instant agreedAt)
        implements AssignmentEvent {

    /** Name on the wire. */
    public static final String TYPE = "standby-agreed.v1";
}
