package org.alliancementors.missions.messaging;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.events.missions.StatusLinkAsked;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.MissionFact;

/** Says in the published language what a mission decided. Every fact is published; nothing personal goes along. */
final class MissionTranslation implements EventTranslation<MissionFact> {

    @Override
    public MissionEvent toEvent(String aggregateId, MissionFact fact) {
        var mission = new MissionId(aggregateId);
        return switch (fact) {
            case MissionFact.Submitted(var reference, var language, var at, var confirmBefore) ->
                new MissionSubmitted(mission, reference, language, at, confirmBefore);
            case MissionFact.Requested(var reference, var wish, var language, var at) ->
                new MissionRequested(
                        mission,
                        reference,
                        wish.alliance(),
                        wish.kind(),
                        wish.specialties(),
                        wish.format(),
                        wish.when(),
                        wish.place().code(),
                        wish.place().state(),
                        wish.place().latitude(),
                        wish.place().longitude(),
                        wish.preferredMentor(),
                        wish.stateWish(),
                        language,
                        at);
            case MissionFact.Amended(var wish, var by, var at) ->
                new MissionAmended(
                        mission,
                        wish.kind(),
                        wish.specialties(),
                        wish.format(),
                        wish.when(),
                        wish.place().code(),
                        wish.place().state(),
                        wish.place().latitude(),
                        wish.place().longitude(),
                        wish.preferredMentor(),
                        wish.stateWish(),
                        at);
            case MissionFact.Cancelled(var reason, var at) -> new MissionCancelled(mission, reason(reason), at);
            case MissionFact.Completed(var mentor, var how, var _, var at) ->
                new MissionCompleted(
                        mission,
                        mentor,
                        switch (how) {
                            case REPORTED -> MissionCompleted.How.REPORTED;
                            case BY_DESK -> MissionCompleted.How.BY_DESK;
                        },
                        at);
            case MissionFact.StatusLinkAsked(var number, var at) -> new StatusLinkAsked(mission, number, at);
            case MissionFact.OfAppointment(var appointment) -> AppointmentTranslation.event(mission, appointment);
            case MissionFact.OfAftermath(var found) -> AftermathTranslation.event(mission, found);
        };
    }

    private static MissionCancelled.Reason reason(CancellationReason reason) {
        return switch (reason) {
            case BY_INITIATOR -> MissionCancelled.Reason.BY_INITIATOR;
            case BY_DESK -> MissionCancelled.Reason.BY_DESK;
            case NOT_CONFIRMED -> MissionCancelled.Reason.NOT_CONFIRMED;
        };
    }
}
