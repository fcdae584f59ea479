package org.alliancementors.events.assignments;

import java.util.Map;
import org.alliancementors.events.codes.MissionId;

/**
 * What matching-service tells about the search for a mission's mentor. Topic {@value #TOPIC}, key is the mission's id, one
 * sequence per mission that begins with 1. An attempt numbers the mentors who were asked one after the other.
 */
public sealed interface AssignmentEvent
        permits MentorAssigned,
                AssignmentAccepted,
                AssignmentDeclined,
                AssignmentExpired,
                AssignmentWithdrawn,
                MissionUnmatched {

    /** The topic of all assignments; it keeps everything. */
    String TOPIC = "assignments";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends AssignmentEvent>> TYPES = Map.of(
            MentorAssigned.TYPE, MentorAssigned.class,
            AssignmentAccepted.TYPE, AssignmentAccepted.class,
            AssignmentDeclined.TYPE, AssignmentDeclined.class,
            AssignmentExpired.TYPE, AssignmentExpired.class,
            AssignmentWithdrawn.TYPE, AssignmentWithdrawn.class,
            MissionUnmatched.TYPE, MissionUnmatched.class);

    /** The mission that this is about. */
    MissionId mission();
}
