package org.alliancementors.alliances.messaging;

import org.alliancementors.alliances.AllianceFact;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Handover;
import org.alliancementors.events.alliances.AllianceCheckAnswered;
import org.alliancementors.events.alliances.AllianceCheckAsked;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.alliances.AllianceMerged;
import org.alliancementors.events.alliances.AllianceStateChanged;
import org.alliancementors.events.alliances.HandoverAsked;
import org.alliancementors.events.alliances.HandoverEnded;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.store.EventTranslation;
import org.jspecify.annotations.Nullable;

/** Says in the published language what happened to an alliance. Names, contacts and reasons stay here. */
final class AllianceTranslation implements EventTranslation<AllianceFact> {

    @Override
    public @Nullable AllianceEvent toEvent(String aggregateId, AllianceFact fact) {
        var alliance = new AllianceId(aggregateId);
        return switch (fact) {
            case AllianceFact.StateChanged(var state, var forSilence, var language, var act) ->
                new AllianceStateChanged(alliance, state(state), forSilence, language, act.at());
            case AllianceFact.CheckAsked(var number, var language, var answerBefore, var act) ->
                new AllianceCheckAsked(alliance, number, language, answerBefore, act.at());
            case AllianceFact.CheckAnswered(var act) -> new AllianceCheckAnswered(alliance, act.at());
            case AllianceFact.HandoverAsked(var number, var _, var language, var expiresAt, var act) ->
                new HandoverAsked(alliance, number, language, expiresAt, act.at());
            case AllianceFact.HandoverEnded(var number, var outcome, var language, var act) ->
                new HandoverEnded(alliance, number, outcome(outcome), language, act.at());
            case AllianceFact.Merged(var into, var act) -> new AllianceMerged(alliance, into, act.at());
            case AllianceFact.ProfileChanged _,
                    AllianceFact.CheckDisputed _,
                    AllianceFact.CheckUnanswered _,
                    AllianceFact.HandoverConfirmed _,
                    AllianceFact.DuplicateFound _,
                    AllianceFact.MissionsMoved _ -> null;
        };
    }

    private static AllianceStateChanged.State state(AllianceState state) {
        return switch (state) {
            case IN_FOUNDING -> AllianceStateChanged.State.IN_FOUNDING;
            case ACTIVE -> AllianceStateChanged.State.ACTIVE;
            case DORMANT -> AllianceStateChanged.State.DORMANT;
            case DISSOLVED -> AllianceStateChanged.State.DISSOLVED;
        };
    }

    private static HandoverEnded.Outcome outcome(Handover.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> HandoverEnded.Outcome.COMPLETED;
            case LAPSED -> HandoverEnded.Outcome.LAPSED;
            case TAKEN_BACK -> HandoverEnded.Outcome.TAKEN_BACK;
            case REFUSED -> HandoverEnded.Outcome.REFUSED;
        };
    }
}
