package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.AttemptLeft;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.ClaimsFenced;
import org.alliancementors.matching.cases.CaseFact.DeclineNoted;
import org.alliancementors.matching.cases.CaseFact.DeclineTakenBack;
import org.alliancementors.matching.cases.CaseFact.DeskActed;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.DueSettled;
import org.alliancementors.matching.cases.CaseFact.MentorAgreed;
import org.alliancementors.matching.cases.CaseFact.MentorOffered;
import org.alliancementors.matching.cases.CaseFact.MentorReachable;
import org.alliancementors.matching.cases.CaseFact.MentorRechecked;
import org.alliancementors.matching.cases.CaseFact.MissionDone;
import org.alliancementors.matching.cases.CaseFact.OfferAccepted;
import org.alliancementors.matching.cases.CaseFact.OfferDeclined;
import org.alliancementors.matching.cases.CaseFact.OfferExpired;
import org.alliancementors.matching.cases.CaseFact.OfferReopened;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.SearchBegun;
import org.alliancementors.matching.cases.CaseFact.SearchPutOff;
import org.alliancementors.matching.cases.CaseFact.StandbyAgreed;
import org.alliancementors.matching.cases.CaseFact.StandbyAsked;
import org.alliancementors.matching.cases.CaseFact.StandbyEnded;
import org.alliancementors.matching.cases.CaseFact.StandbyPutOff;
import org.alliancementors.matching.cases.CaseFact.StandbySteppedIn;
import org.alliancementors.matching.cases.CaseFact.WishAmended;
import org.alliancementors.matching.places.Engagement;
import org.alliancementors.matching.places.Parting;
import org.alliancementors.matching.places.Seat;
import org.jspecify.annotations.Nullable;

/** What each fact does to a case. Decides nothing. */
final class CaseChanges {

    private CaseChanges() {}

    /** The case after the fact. */
    static Case apply(Case before, CaseFact fact) {
        var draft = new Draft(before);
        switch (fact) {
            case SearchBegun begun -> begin(draft, begun);
            case MentorOffered offered -> offer(draft, offered.offer());
            case MentorAgreed(Offer offer, Instant at) -> {
                offer(draft, offer);
                accept(draft, new OfferAccepted(offer.attempt(), offer.mentor(), at));
            }
            case OfferAccepted accepted -> accept(draft, accepted);
            case OfferReopened reopened -> {
                draft.moveTo(Status.OFFERED);
                draft.acceptedAt = null;
                draft.recheckSince = null;
                draft.dues.removeIf(due -> due.isEngagement()
                        && due.isOf(reopened.offer().mentor(), reopened.offer().attempt()));
                draft.standbys = draft.standbys.searching(null);
            }
            case DeclineNoted noted -> {
                draft.declining = noted.declining();
                settleAcceptance(draft, noted.declining().at());
            }
            case DeclineTakenBack takenBack -> draft.declining = null;
            case AttemptLeft left -> leave(draft, left);
            case DeskAsked asked -> askDesk(draft, asked);
            case SearchPutOff putOff -> putOff(draft, putOff);
            case MentorReachable reached -> reach(draft, reached);
            case DueSettled settled -> draft.dues.remove(settled.due());
            case ClaimsFenced fenced -> draft.fence++;
            case DeskActed acted -> DeskChanges.apply(draft, acted);
            case WishAmended amended -> amend(draft, amended);
            case MentorRechecked rechecked -> draft.recheckSince = null;
            case StandbyAsked asked -> draft.standbys = draft.standbys.asking(asked.standby());
            case StandbyAgreed agreed -> draft.standbys = draft.standbys.agreeing(agreed.at());
            case StandbyEnded ended -> endStandby(draft, ended);
            case StandbySteppedIn stepped -> stepIn(draft, stepped);
            case StandbyPutOff putOff -> draft.standbys = draft.standbys.searching(putOff.until());
            case CaseClosed closed -> {
                draft.moveTo(Status.CLOSED);
                draft.offer = null;
                draft.acceptedAt = null;
                draft.recheckSince = null;
                draft.standbys = draft.standbys.searching(null);
                draft.closure = closed.closure();
            }
        }
        return draft.done();
    }

    private static void begin(Draft draft, SearchBegun begun) {
        draft.moveTo(Status.SEARCHING);
        draft.wish = begun.wish();
        draft.searchAt = begun.at().plus(Case.GRACE);
    }

    private static void offer(Draft draft, Offer offer) {
        draft.moveTo(Status.OFFERED);
        draft.offer = offer;
        draft.acceptedAt = null;
        draft.recheckSince = null;
    }

    /** The mentor's document learns of a yes once it cannot be taken back; a stand-by is looked for then, too. */
    private static void accept(Draft draft, OfferAccepted accepted) {
        draft.moveTo(Status.ACCEPTED);
        draft.acceptedAt = accepted.at();
        engage(draft, accepted.mentor(), Seat.of(draft.mission, accepted.attempt()), accepted.at(), accepted.finalAt());
        lookForStandby(draft, accepted.finalAt());
    }

    private static void engage(Draft draft, MentorId mentor, Seat seat, Instant at, Instant from) {
        if (draft.wish != null) {
            var engagement = Engagement.of(at, draft.wish.kind());
            draft.dues.add(Due.engagement(mentor, seat, engagement, at, from));
        }
    }

    /** A yes that something else has followed since cannot be taken back by itself any more. */
    private static void settleAcceptance(Draft draft, Instant at) {
        draft.dues.replaceAll(due -> due.isEngagement() ? due.from(due.since()) : due);
        if (draft.standbys.searchAt() != null) {
            lookForStandby(draft, at);
        }
    }

    /** The one way out of an attempt, whoever ended it. */
    private static void leave(Draft draft, AttemptLeft left) {
        Offer offer = draft.offer;
        if (offer == null) {
            return;
        }
        Parting parting = parting(left, draft.acceptedAt != null);
        Seat seat = left instanceof MissionDone ? engaged(draft, offer, left.at()) : withdrawEngagement(draft, offer);
        draft.past.add(new PastAttempt(offer, draft.acceptedAt, left.ending(), reason(left), left.at()));
        if (left.ending() == PastAttempt.Ending.UNREACHABLE) {
            draft.reachable.remove(offer.mentor());
        }
        draft.dues.add(Due.release(offer.mentor(), seat, parting, left.at()));
        draft.moveTo(Status.SEARCHING);
        draft.attempt++;
        draft.offer = null;
        draft.acceptedAt = null;
        draft.searchAt = left.at().plus(Case.GRACE);
        draft.standbys = draft.standbys.searching(null);
    }

    /** Who did it had come, whatever was written of it so far: that is told first, at once. The seat may be a stand-by's. */
    private static Seat engaged(Draft draft, Offer offer, Instant at) {
        Seat seat = Seat.of(draft.mission, offer.attempt());
        if (draft.acceptedAt == null) {
            draft.acceptedAt = at;
            engage(draft, offer.mentor(), seat, at, at);
        }
        settleAcceptance(draft, at);
        return draft.dues.stream()
                .filter(due -> due.isEngagement() && due.isOf(offer.mentor(), offer.attempt()))
                .map(Due::seat)
                .findFirst()
                .orElse(seat);
    }

    /** A case that waits since nobody was there looks again. */
    private static void reach(Draft draft, MentorReachable reached) {
        draft.reachable.add(reached.mentor());
        Waiting waiting = draft.waiting;
        if (waiting != null && waiting.reason() == Waiting.Reason.NOBODY) {
            putOff(draft, new SearchPutOff(reached.at()));
        }
    }

    /** Word that the mentor comes is owed no more. The seat may still be that of a stand-by. */
    private static Seat withdrawEngagement(Draft draft, Offer offer) {
        Optional<Due> owed = draft.dues.stream()
                .filter(due -> due.isEngagement() && due.isOf(offer.mentor(), offer.attempt()))
                .findFirst();
        owed.ifPresent(draft.dues::remove);
        return owed.map(Due::seat).orElse(Seat.of(draft.mission, offer.attempt()));
    }

    private static Parting parting(AttemptLeft left, boolean accepted) {
        return switch (left) {
            case OfferDeclined declined -> new Parting(Parting.Answer.GIVEN, declined.againFrom());
            case OfferExpired expired -> new Parting(Parting.Answer.LAPSED, null);
            case OfferWithdrawn withdrawn -> accepted ? new Parting(Parting.Answer.GIVEN, null) : Parting.UNCOUNTED;
            case MissionDone done -> new Parting(Parting.Answer.FULFILLED, null);
        };
    }

    private static void askDesk(Draft draft, DeskAsked asked) {
        draft.moveTo(Status.AT_DESK);
        draft.offer = null;
        draft.acceptedAt = null;
        draft.waiting = new Waiting(
                asked.at(),
                asked.reason(),
                asked.excluded(),
                asked.reason() == Waiting.Reason.REFUSALS ? null : asked.retryAt());
    }

    private static void putOff(Draft draft, SearchPutOff putOff) {
        Waiting waiting = draft.waiting;
        if (waiting == null) {
            draft.searchAt = putOff.until();
        } else {
            draft.waiting = new Waiting(waiting.since(), waiting.reason(), waiting.excluded(), putOff.until());
        }
    }

    private static void amend(Draft draft, WishAmended amended) {
        draft.wish = amended.wish();
        draft.earlier = draft.past.size();
        if (draft.status == Status.ACCEPTED) {
            draft.recheckSince = after(draft.recheckSince, amended.at());
            settleAcceptance(draft, amended.at());
            lookForStandby(draft, amended.at());
        } else {
            draft.moveTo(Status.SEARCHING);
            draft.searchAt = amended.at().plus(Case.GRACE);
        }
    }

    /** A new mark is always another one than the last, so that whoever worked off the last does not clear the new one. */
    private static Instant after(@Nullable Instant last, Instant at) {
        return last == null || at.isAfter(last) ? at : last.plusMillis(1);
    }

    private static void endStandby(Draft draft, StandbyEnded ended) {
        draft.standbys =
                draft.standbys.ended(new PastStandby(ended.number(), ended.mentor(), ended.ending(), ended.at()));
        if (ended.ending() == PastStandby.Ending.UNREACHABLE) {
            draft.reachable.remove(ended.mentor());
        }
        var parting = new Parting(Parting.Answer.UNCOUNTED, ended.againFrom());
        var seat = new Seat(draft.mission, 0, ended.number());
        draft.dues.add(Due.release(ended.mentor(), seat, parting, ended.at()));
        lookForStandby(draft, ended.at());
    }

    /** The place is still that of a stand-by; the word that they come makes it that of the attempt. */
    private static void stepIn(Draft draft, StandbySteppedIn stepped) {
        Standby standby = draft.standbys.current();
        if (standby == null) {
            return;
        }
        MentorId mentor = standby.mentor();
        draft.moveTo(Status.ACCEPTED);
        draft.offer = standby.offer().inAttempt(stepped.attempt());
        draft.acceptedAt = stepped.at();
        draft.standbys = draft.standbys.ended(
                new PastStandby(standby.number(), mentor, PastStandby.Ending.STEPPED_IN, stepped.at()));
        var seat = new Seat(draft.mission, stepped.attempt(), standby.number());
        engage(draft, mentor, seat, stepped.at(), stepped.at());
        lookForStandby(draft, stepped.at());
    }

    private static void lookForStandby(Draft draft, Instant at) {
        boolean wanted = draft.status == Status.ACCEPTED
                && StandingBy.hasFixedDate(draft.wish)
                && draft.standbys.current() == null
                && draft.standbys.mayAsk();
        draft.standbys = draft.standbys.searching(wanted ? at : null);
    }

    private static @Nullable String reason(AttemptLeft left) {
        return switch (left) {
            case OfferDeclined declined -> declined.reason().name();
            case OfferExpired expired -> null;
            case OfferWithdrawn withdrawn -> withdrawn.reason().name();
            case MissionDone done -> null;
        };
    }
}
