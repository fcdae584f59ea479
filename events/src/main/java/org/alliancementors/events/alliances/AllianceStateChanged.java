package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;

/**
 * An alliance stands elsewhere in its life.
 *
 * @param alliance the alliance
 * @param state where it stands now
 * @param forSilence whether that is because nobody answered the yearly question
 * @param language language of the mails to its contact
 * @param changedAt when
 */
public record AllianceStateChanged(
        AllianceId alliance, State state, boolean forSilence, Language language, Instant changedAt)
        implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "alliance-state-changed.v1";

    /** Where an alliance can stand. */
    public enum State {
        /** Being founded. */
        IN_FOUNDING,
        /** At work. */
        ACTIVE,
        /** At rest, may wake up. */
        DORMANT,
        /** No more. Final. */
        DISSOLVED
    }
}
