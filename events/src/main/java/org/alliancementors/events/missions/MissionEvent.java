package org.alliancementors.events.missions;

import java.util.Map;
import org.alliancementors.events.codes.MissionId;

/**
 * What alliance-service tells about a mission. Topic {@value #TOPIC}, key is the mission's id, one sequence per mission
 * that begins with 1. Nothing here names a person: names, addresses and texts are asked of the owner when they are
 * needed.
 */
public sealed interface MissionEvent permits MissionSubmitted, MissionRequested, MissionAmended, MissionCancelled {

    /** The topic of all events about missions; it keeps everything. */
    String TOPIC = "missions";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends MissionEvent>> TYPES = Map.of(
            MissionSubmitted.TYPE, MissionSubmitted.class,
            MissionRequested.TYPE, MissionRequested.class,
            MissionAmended.TYPE, MissionAmended.class,
            MissionCancelled.TYPE, MissionCancelled.class);

    /** The mission that this is about. */
    MissionId mission();
}
