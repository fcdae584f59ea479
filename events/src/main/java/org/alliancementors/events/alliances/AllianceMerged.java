package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;

/**
 * The alliance was a duplicate: its missions belong to another one now. Final.
 *
 * @param alliance the alliance
 * @param into the alliance that stays
 * @param mergedAt when
 */
public record AllianceMerged(AllianceId alliance, AllianceId into, Instant mergedAt) implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "alliance-merged.v1";
}
