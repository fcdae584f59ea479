package org.alliancementors.missions;

import java.time.Instant;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionReference;

/** What a mission has decided; each fact is told to the others exactly once, in this order. */
public sealed interface MissionFact {

    /** When it was decided. */
    Instant at();

    /**
     * Somebody from the public asked.
     *
     * @param reference what people quote
     * @param language language of the mails
     * @param at when
     * @param confirmBefore when it lapses unless confirmed
     */
    record Submitted(MissionReference reference, Language language, Instant at, Instant confirmBefore)
            implements MissionFact {}

    /**
     * A mentor shall be found.
     *
     * @param reference what people quote
     * @param wish what for
     * @param language language of the mails
     * @param at when
     */
    record Requested(MissionReference reference, Wish wish, Language language, Instant at) implements MissionFact {}

    /**
     * It is wanted differently.
     *
     * @param wish the whole wish as it is now
     * @param by who amended it
     * @param at when
     */
    record Amended(Wish wish, Amender by, Instant at) implements MissionFact {}

    /**
     * It will not take place.
     *
     * @param reason who ended it
     * @param at when
     */
    record Cancelled(CancellationReason reason, Instant at) implements MissionFact {}
}
