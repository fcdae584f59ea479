package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.DeclineNoted;
import org.alliancementors.matching.cases.CaseFact.DeclineTakenBack;
import org.alliancementors.matching.cases.CaseFact.MentorReachable;
import org.alliancementors.matching.cases.CaseFact.OfferAccepted;
import org.alliancementors.matching.cases.CaseFact.OfferExpired;
import org.alliancementors.matching.cases.CaseFact.OfferReopened;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.jspecify.annotations.Nullable;

/** What a case decides about the answers of its mentor, and about answers that do not come. */
final class Answers {

    private Answers() {}

    static List<CaseFact> accept(Case state, int k, Instant now, Instant finalAt) {
        return current(state, k)
                .filter(asked -> state.status() == Status.OFFERED && state.declining() == null)
                .map(asked -> List.<CaseFact>of(new OfferAccepted(k, asked.mentor(), now, finalAt)))
                .orElse(List.of());
    }

    static List<CaseFact> decline(Case state, int k, Declining no) {
        return current(state, k)
                .filter(asked -> state.declining() == null)
                .map(asked -> no.finalAt().isAfter(no.at())
                        ? List.<CaseFact>of(new DeclineNoted(k, asked.mentor(), no))
                        : StandingBy.leave(state, no.settled(asked, no.at())))
                .orElse(List.of());
    }

    /** The mentor of an attempt takes back the last answer, while that is possible: first a no, else a yes. */
    static List<CaseFact> undo(Case state, int k, Instant now) {
        return current(state, k)
                .filter(asked -> undoUntil(state).filter(now::isBefore).isPresent())
                .map(asked -> state.declining() == null
                        ? reopen(state, asked, now)
                        : List.<CaseFact>of(new DeclineTakenBack(k, asked.mentor(), now)))
                .orElse(List.of());
    }

    /** A yes is taken back: the offer is open again, and nobody stands by for it. */
    static List<CaseFact> reopen(Case state, Offer asked, Instant now) {
        var facts = new ArrayList<CaseFact>();
        facts.add(new OfferReopened(asked, now));
        facts.addAll(StandingBy.letGo(state, now));
        return facts;
    }

    /** Until when the last answer of the current attempt can be taken back; empty when it cannot. */
    static Optional<Instant> undoUntil(Case state) {
        Declining declining = state.declining();
        if (declining != null) {
            return Optional.of(declining.finalAt());
        }
        return state.dues().stream()
                .filter(due -> due.isEngagement() && due.from().isAfter(due.since()))
                .filter(due -> state.status() == Status.ACCEPTED
                        && state.names(due.mentor(), due.seat().attempt()))
                .map(Due::from)
                .findFirst();
    }

    /** The time to answer is over. A no that is pending is overtaken by nothing. */
    static List<CaseFact> expire(Case state, Instant now) {
        return Optional.ofNullable(state.offer())
                .filter(asked -> state.status() == Status.OFFERED && state.declining() == null)
                .filter(asked -> !asked.expiresAt().isAfter(now))
                .map(asked -> StandingBy.leave(state, new OfferExpired(asked.attempt(), asked.mentor(), now)))
                .orElse(List.of());
    }

    /** What follows from the time alone: a pending no is final, an offer or a question to stand by has lapsed. */
    static List<CaseFact> comeDue(Case state, Instant now) {
        Declining declining = state.declining();
        Offer offer = state.offer();
        if (declining != null && offer != null && !declining.finalAt().isAfter(now)) {
            return StandingBy.leave(state, declining.settled(offer, now));
        }
        List<CaseFact> lapsed = expire(state, now);
        return lapsed.isEmpty() ? StandingBy.expire(state, now) : lapsed;
    }

    /**
     * A mentor is asked no more, and stands by no more. What they accepted stays with them, unless they left for good: then
     * it is taken back, and who has agreed to stand by steps in.
     */
    static List<CaseFact> recall(Case state, MentorId mentor, boolean left, Instant now) {
        Offer offer = state.offer();
        boolean concerns = state.status() == Status.OFFERED || (left && state.status() == Status.ACCEPTED);
        if (concerns && offer != null && offer.mentor().equals(mentor)) {
            return state.withdraw(offer.attempt(), mentor, WithdrawalReason.MENTOR_WITHDRAWN, now);
        }
        return StandingBy.end(state, mentor, PastStandby.Ending.MENTOR_WITHDRAWN, now);
    }

    static List<CaseFact> unreachable(Case state, int k, MentorId mentor, Instant now) {
        List<CaseFact> left = state.withdraw(k, mentor, WithdrawalReason.UNREACHABLE, now);
        return left.isEmpty() ? StandingBy.end(state, mentor, PastStandby.Ending.UNREACHABLE, now) : left;
    }

    static List<CaseFact> reachable(Case state, MentorId mentor, Instant now) {
        return state.status() != Status.CLOSED && RulingOut.of(state).get(mentor) == Exclusion.UNREACHABLE
                ? List.of(new MentorReachable(mentor, now))
                : List.of();
    }

    static List<CaseFact> cancel(Case state, Instant now) {
        if (state.status() == Status.CLOSED) {
            return List.of();
        }
        var facts = new ArrayList<CaseFact>();
        Optional.ofNullable(state.offer())
                .map(asked ->
                        new OfferWithdrawn(asked.attempt(), asked.mentor(), WithdrawalReason.MISSION_CANCELLED, now))
                .ifPresent(withdrawn -> facts.addAll(StandingBy.leave(state, withdrawn)));
        facts.add(new CaseClosed(now));
        return facts;
    }

    /** When a case next needs work, or null when it is at rest. */
    static @Nullable Instant dueAt(Case state) {
        Stream<Instant> owed = state.dues().stream().map(due -> due.from().plus(Case.GRACE));
        Stream<Instant> goOn = Stream.of(
                        Optional.ofNullable(state.searchAt()),
                        Optional.ofNullable(state.waiting()).map(Waiting::retryAt),
                        Optional.ofNullable(state.declining()).map(Declining::finalAt),
                        Optional.ofNullable(state.offer())
                                .filter(made -> state.status() == Status.OFFERED && state.declining() == null)
                                .map(Offer::expiresAt),
                        Optional.ofNullable(state.recheckSince())
                                .filter(since -> state.isToRecheck())
                                .map(since -> since.plus(Case.GRACE)),
                        StandingBy.dueAt(state))
                .flatMap(Optional::stream);
        return Stream.concat(owed, goOn).min(Instant::compareTo).orElse(null);
    }

    private static Optional<Offer> current(Case state, int k) {
        return Optional.ofNullable(state.offer()).filter(made -> made.attempt() == k);
    }
}
