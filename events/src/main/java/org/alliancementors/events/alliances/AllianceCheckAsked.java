package org.alliancementors.events.alliances;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;

/**
 * The contact of an alliance is asked whether what we know of it is still right.
 *
 * @param alliance the alliance
 * @param number counts the questions and their reminders, from 1
 * @param language language of the mail
 * @param answerBefore when the alliance counts as dormant without an answer
 * @param askedAt when
 */
public record AllianceCheckAsked(
        AllianceId alliance, int number, Language language, Instant answerBefore, Instant askedAt)
        implements AllianceEvent {

    /** Name on the wire. */
    public static final String TYPE = "alliance-check-asked.v1";
}
