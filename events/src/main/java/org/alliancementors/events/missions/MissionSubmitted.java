package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;

/**
 * Somebody from the public asked for a mission and has yet to confirm the mail address. No mentor is bothered before
 * that: only the mail that asks for the confirmation follows from this.
 *
 * @param mission the mission
 * @param reference what people quote
 * @param language language of the mails to the initiator
 * @param submittedAt when the request was accepted
 * @param confirmBefore when the request lapses unless it was confirmed
 */
public record MissionSubmitted(
        MissionId mission, MissionReference reference, Language language, Instant submittedAt, Instant confirmBefore)
        implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-submitted.v1";
}
