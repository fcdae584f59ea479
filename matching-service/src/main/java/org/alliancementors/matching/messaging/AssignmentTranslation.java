package org.alliancementors.matching.messaging;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Standby;
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
            case CaseFact.MentorAgreed(Offer offer, Instant at) ->
                new AssignmentAccepted(mission, offer.attempt(), offer.mentor(), at);
            case CaseFact.OfferAccepted(int attempt, MentorId mentor, Instant at, Instant finalAt) ->
                new AssignmentAccepted(mission, attempt, mentor, at);
            case CaseFact.OfferReopened(Offer offer, Instant at) -> reopened(mission, offer, at);
            case CaseFact.OfferDeclined declined -> declined(mission, declined);
            case CaseFact.OfferExpired(int attempt, MentorId mentor, Instant at) ->
                new AssignmentExpired(mission, attempt, mentor, at);
            case CaseFact.OfferWithdrawn(int attempt, MentorId mentor, WithdrawalReason why, Instant at) ->
                new AssignmentWithdrawn(mission, attempt, mentor, reason(why), at);
            case CaseFact.DeskAsked(
                    Waiting.Reason why,
                    int asked,
                    Map<Exclusion, Integer> excluded,
                    Instant at,
                    Instant retryAt) -> new MissionUnmatched(mission, asked, counts(excluded), at);
            case CaseFact.StandbyAsked(Standby standby) -> asked(mission, standby);
            case CaseFact.StandbyAgreed(int number, MentorId mentor, Instant at) ->
                new StandbyAgreed(mission, number, mentor, at);
            case CaseFact.StandbyEnded ended -> ended(mission, ended);
            case CaseFact.StandbySteppedIn(int number, int attempt, MentorId mentor, Instant at) ->
                new StandbySteppedIn(mission, number, attempt, mentor, at);
            case CaseFact.SearchBegun begun -> null;
            case CaseFact.SearchPutOff putOff -> null;
            case CaseFact.MentorReachable reached -> null;
            case CaseFact.DeclineNoted noted -> null;
            case CaseFact.DeclineTakenBack takenBack -> null;
            case CaseFact.DueSettled settled -> null;
            case CaseFact.WishAmended amended -> null;
            case CaseFact.MentorRechecked rechecked -> null;
            case CaseFact.StandbyPutOff putOff -> null;
            case CaseFact.ClaimsFenced fenced -> null;
            case CaseFact.MissionDone done -> null;
            case CaseFact.CaseClosed closed -> null;
            case CaseFact.DeskActed acted -> null;
        };
    }

    /** A mission that somebody else has done was not cancelled: for whoever is asked by then it is settled otherwise. */
    private static AssignmentWithdrawn.Reason reason(WithdrawalReason why) {
        return switch (why) {
            case MISSION_CANCELLED -> AssignmentWithdrawn.Reason.MISSION_CANCELLED;
            case MISSION_CHANGED -> AssignmentWithdrawn.Reason.MISSION_CHANGED;
            case MENTOR_WITHDRAWN -> AssignmentWithdrawn.Reason.MENTOR_WITHDRAWN;
            case UNREACHABLE -> AssignmentWithdrawn.Reason.UNREACHABLE;
            case BY_DESK, MISSION_COMPLETED -> AssignmentWithdrawn.Reason.BY_DESK;
        };
    }

    private static AssignmentReopened reopened(MissionId mission, Offer offer, Instant at) {
        return new AssignmentReopened(
                mission, offer.attempt(), offer.mentor(), offer.remindAt(), offer.expiresAt(), at);
    }

    private static AssignmentDeclined declined(MissionId mission, CaseFact.OfferDeclined declined) {
        return new AssignmentDeclined(
                mission,
                declined.attempt(),
                declined.mentor(),
                AssignmentDeclined.Reason.valueOf(declined.reason().name()),
                declined.at());
    }

    private static StandbyAsked asked(MissionId mission, Standby standby) {
        Offer offer = standby.offer();
        return new StandbyAsked(
                mission, standby.number(), standby.mentor(), offer.distanceKm(), offer.offeredAt(), offer.expiresAt());
    }

    private static StandbyEnded ended(MissionId mission, CaseFact.StandbyEnded ended) {
        return new StandbyEnded(
                mission,
                ended.number(),
                ended.mentor(),
                StandbyEnded.Reason.valueOf(ended.ending().name()),
                ended.at());
    }

    private static MentorAssigned assigned(MissionId mission, Offer offer) {
        return new MentorAssigned(
                mission,
                offer.attempt(),
                offer.mentor(),
                offer.preferred(),
                offer.round(),
                offer.policyVersion(),
                offer.round() == null ? 0 : offer.score(),
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
