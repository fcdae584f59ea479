package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;

/**
 * A handover of the coordination is over.
 *
 * @param alliance the alliance
 * @param handover which handover
 * @param outcome how it ended
 * @param language language of the mails
 * @param endedAt when
 */
public record HandoverEnded(AllianceId alliance, int handover, Outcome outcome, Language language, Instant endedAt)
        implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "handover-ended.v1";

    /** How a handover can end. */
    public enum Outcome {
        /** Both confirmed: the new contact has it. */
        COMPLETED,
        /** Not both confirmed in time. */
        LAPSED,
        /** The desk took it back. */
        TAKEN_BACK,
        /** One of the two said no. */
        REFUSED
    }
}
