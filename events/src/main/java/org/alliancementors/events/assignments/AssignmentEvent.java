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
                AssignmentReopened,
                MissionUnmatched,
                StandbyAsked,
                StandbyAgreed,
                StandbyEnded,
                StandbySteppedIn {

    /** The topic of all assignments; it keeps everything. */
    String TOPIC = "assignments";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends AssignmentEvent>> TYPES = Map.ofEntries(
            Map.entry(MentorAssigned.TYPE, MentorAssigned.class),
            Map.entry(AssignmentAccepted.TYPE, AssignmentAccepted.class),
            Map.entry(AssignmentDeclined.TYPE, AssignmentDeclined.class),
            Map.entry(AssignmentExpired.TYPE, AssignmentExpired.class),
            Map.entry(AssignmentWithdrawn.TYPE, AssignmentWithdrawn.class),
            Map.entry(AssignmentReopened.TYPE, AssignmentReopened.class),
            Map.entry(MissionUnmatched.TYPE, MissionUnmatched.class),
            Map.entry(StandbyAsked.TYPE, StandbyAsked.class),
            Map.entry(StandbyAgreed.TYPE, StandbyAgreed.class),
            Map.entry(StandbyEnded.TYPE, StandbyEnded.class),
            Map.entry(StandbySteppedIn.TYPE, StandbySteppedIn.class));

    /** The mission that this is about. */
    MissionId mission();
}
