package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;

/** What alliance-service tells about an alliance, as far as it concerns mails. */
public sealed interface AllianceOccurrence {

    /** The contact is asked whether all is still right; from the second time on a reminder. */
    record CheckAsked(int number, Instant answerBefore) implements AllianceOccurrence {}

    /** All is right. */
    record CheckAnswered() implements AllianceOccurrence {}

    /** Stands elsewhere in its life. */
    record StateChanged(AllianceKnowledge.Stage stage) implements AllianceOccurrence {}

    /** Somebody else shall coordinate; both have yet to confirm. */
    record HandoverAsked(int handover, Instant expiresAt) implements AllianceOccurrence {}

    /** A handover is over. */
    record HandoverEnded(int handover, AllianceKnowledge.Outcome outcome) implements AllianceOccurrence {}

    /** It was a duplicate. */
    record Merged(AllianceId into) implements AllianceOccurrence {}
}
