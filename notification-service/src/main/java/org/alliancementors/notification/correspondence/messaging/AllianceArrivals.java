package org.alliancementors.notification.correspondence.messaging;

import java.util.Objects;
import org.alliancementors.events.alliances.AllianceCheckAnswered;
import org.alliancementors.events.alliances.AllianceCheckAsked;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.alliances.AllianceMerged;
import org.alliancementors.events.alliances.AllianceStateChanged;
import org.alliancementors.events.alliances.HandoverAsked;
import org.alliancementors.events.alliances.HandoverEnded;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Outcome;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Stage;
import org.alliancementors.notification.correspondence.AllianceMails;
import org.alliancementors.notification.correspondence.AllianceOccurrence;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.MailFact;

/** Translates what arrives about alliances into what it means for mails. */
final class AllianceArrivals {

    private AllianceArrivals() {}

    static Change<Correspondence, MailFact> ofAlliances(Correspondence state, Arrival<AllianceEvent> arrival) {
        var outcome = AllianceMails.on(
                state,
                new EventId(AllianceEvent.TOPIC, arrival.aggregateId(), arrival.seq()),
                arrival.time(),
                occurrence(Objects.requireNonNull(arrival.event())));
        return new Change<>(outcome.state(), outcome.facts());
    }

    private static AllianceOccurrence occurrence(AllianceEvent event) {
        return switch (event) {
            case AllianceCheckAsked e -> new AllianceOccurrence.CheckAsked(e.number(), e.answerBefore());
            case AllianceCheckAnswered _ -> new AllianceOccurrence.CheckAnswered();
            case AllianceStateChanged e -> new AllianceOccurrence.StateChanged(stage(e));
            case HandoverAsked e -> new AllianceOccurrence.HandoverAsked(e.handover(), e.expiresAt());
            case HandoverEnded e -> new AllianceOccurrence.HandoverEnded(e.handover(), outcome(e.outcome()));
            case AllianceMerged e -> new AllianceOccurrence.Merged(e.into());
        };
    }

    private static Stage stage(AllianceStateChanged event) {
        return switch (event.state()) {
            case IN_FOUNDING, ACTIVE -> Stage.AT_WORK;
            case DORMANT -> event.forSilence() ? Stage.SILENT : Stage.DORMANT;
            case DISSOLVED -> Stage.DISSOLVED;
        };
    }

    private static Outcome outcome(HandoverEnded.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> Outcome.COMPLETED;
            case LAPSED -> Outcome.LAPSED;
            case TAKEN_BACK -> Outcome.TAKEN_BACK;
            case REFUSED -> Outcome.REFUSED;
        };
    }
}
