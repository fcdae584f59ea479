package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;

/**
 * The coordination of an alliance shall go to somebody else; both contacts have yet to confirm.
 *
 * @param alliance the alliance
 * @param handover counts the handovers of this alliance, from 1
 * @param language language of the mails
 * @param expiresAt when the question lapses
 * @param askedAt when
 */
public record HandoverAsked(AllianceId alliance, int handover, Language language, Instant expiresAt, Instant askedAt)
        implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "handover-asked.v1";
}
