package org.alliancementors.matching.messaging;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.jspecify.annotations.Nullable;

/** What others learn of a case's facts. The clockwork within is nobody else's business. */
final class AssignmentTranslation implements EventTranslation<CaseFact> {

    @Override
    public @Nullable AssignmentEvent toEvent(String aggregateId, CaseFact fact) {
        var mission = new MissionId(aggregateId);
        return switch (fact) {
            case CaseFact.MentorOffered(Offer offer) -> assigned(mission, offer);
            case CaseFact.OfferAccepted(int attempt, MentorId mentor, Instant at) ->
                new AssignmentAccepted(mission, attempt, mentor, at);
            case CaseFact.OfferDeclined(int attempt, MentorId mentor, DeclineReason reason, Instant at) ->
                new AssignmentDeclined(mission, attempt, mentor, AssignmentDeclined.Reason.valueOf(reason.name()), at);
            case CaseFact.OfferExpired(int attempt, MentorId mentor, Instant at) ->
                new AssignmentExpired(mission, attempt, mentor, at);
            case CaseFact.OfferWithdrawn(int attempt, MentorId mentor, WithdrawalReason reason, Instant at) ->
                new AssignmentWithdrawn(
                        mission, attempt, mentor, AssignmentWithdrawn.Reason.valueOf(reason.name()), at);
            case CaseFact.DeskAsked(
                    Waiting.Reason why,
                    int asked,
                    Map<Exclusion, Integer> excluded,
                    Instant at,
                    Instant retryAt) -> new MissionUnmatched(mission, asked, counts(excluded), at);
            case CaseFact.SearchBegun begun -> null;
            case CaseFact.SearchPutOff putOff -> null;
            case CaseFact.PlaceReleased released -> null;
            case CaseFact.ClaimsFenced fenced -> null;
            case CaseFact.CaseClosed closed -> null;
        };
    }

    private static MentorAssigned assigned(MissionId mission, Offer offer) {
        return new MentorAssigned(
                mission,
                offer.attempt(),
                offer.mentor(),
                offer.preferred(),
                offer.round(),
                offer.policyVersion(),
                offer.score(),
                offer.distanceKm(),
                offer.offeredAt(),
                offer.remindAt(),
                offer.expiresAt());
    }

    private static Map<MissionUnmatched.Exclusion, Integer> counts(Map<Exclusion, Integer> excluded) {
        var counts = new EnumMap<MissionUnmatched.Exclusion, Integer>(MissionUnmatched.Exclusion.class);
        excluded.forEach((reason, count) -> counts.put(MissionUnmatched.Exclusion.valueOf(reason.name()), count));
        return counts;
    }
}
