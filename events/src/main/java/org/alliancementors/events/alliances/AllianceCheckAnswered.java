package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;

/**
 * What we know of an alliance is still right, or was put right.
 *
 * @param alliance the alliance
 * @param answeredAt when
 */
public record AllianceCheckAnswered(AllianceId alliance, Instant answeredAt) implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "alliance-check-answered.v1";
}
