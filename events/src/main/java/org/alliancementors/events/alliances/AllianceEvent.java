package org.alliancementors.events.alliances;

import java.util.Map;
import org.alliancementors.events.codes.AllianceId;

/**
 * What alliance-service tells about an alliance. Topic {@value #TOPIC}, key is the alliance's id, one sequence per alliance that
 * begins with 1. Nothing here names a person.
 */
public sealed interface AllianceEvent
        permits AllianceStateChanged,
                AllianceCheckAsked,
                AllianceCheckAnswered,
                HandoverAsked,
                HandoverEnded,
                AllianceMerged {

    /** The topic of all events about alliances; it keeps everything. */
    String TOPIC = "alliances";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends AllianceEvent>> TYPES = Map.ofEntries(
            Map.entry(AllianceStateChanged.TYPE, AllianceStateChanged.class),
            Map.entry(AllianceCheckAsked.TYPE, AllianceCheckAsked.class),
            Map.entry(AllianceCheckAnswered.TYPE, AllianceCheckAnswered.class),
            Map.entry(HandoverAsked.TYPE, HandoverAsked.class),
            Map.entry(HandoverEnded.TYPE, HandoverEnded.class),
            Map.entry(AllianceMerged.TYPE, AllianceMerged.class));

    /** The alliance that this is about. */
    AllianceId alliance();
}
