package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.AttemptLeft;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.ClaimsFenced;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.MentorOffered;
import org.alliancementors.matching.cases.CaseFact.OfferAccepted;
import org.alliancementors.matching.cases.CaseFact.OfferDeclined;
import org.alliancementors.matching.cases.CaseFact.OfferExpired;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.PlaceReleased;
import org.alliancementors.matching.cases.CaseFact.SearchBegun;
import org.alliancementors.matching.cases.CaseFact.SearchPutOff;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/** What each fact does to a case. Decides nothing. */
final class CaseChanges {

    private CaseChanges() {}

    /** The case after the fact. */
    static Case apply(Case c, CaseFact fact) {
        return switch (fact) {
            case SearchBegun(Wish wish, Instant at) -> {
                Case known = new Case(
                        c.mission(),
                        c.status(),
                        c.attempt(),
                        c.fence(),
                        wish,
                        null,
                        null,
                        c.past(),
                        c.releases(),
                        null,
                        null);
                yield moved(known, Status.SEARCHING, null, null, at.plus(Case.GRACE));
            }
            case MentorOffered(Offer offer) -> moved(c, Status.OFFERED, offer, null, null);
            case OfferAccepted accepted -> moved(c, Status.ACCEPTED, c.offer(), accepted.at(), null);
            case AttemptLeft left -> leave(c, left);
            case DeskAsked(
                    Waiting.Reason why,
                    int asked,
                    Map<Exclusion, Integer> excluded,
                    Instant at,
                    Instant retry) ->
                atDesk(c, new Waiting(at, why, excluded, why == Waiting.Reason.REFUSALS ? null : retry));
            case SearchPutOff(Instant until) -> putOff(c, until);
            case PlaceReleased(MentorId mentor, int attempt) ->
                withReleases(
                        c,
                        c.releases().stream()
                                .filter(release -> !release.isOf(mentor, attempt))
                                .toList());
            case ClaimsFenced fenced ->
                new Case(
                        c.mission(),
                        c.status(),
                        c.attempt(),
                        c.fence() + 1,
                        c.wish(),
                        c.offer(),
                        c.acceptedAt(),
                        c.past(),
                        c.releases(),
                        c.waiting(),
                        c.searchAt());
            case CaseClosed closed -> moved(c, Status.CLOSED, null, null, null);
        };
    }

    /** The one way out of an attempt, whoever ended it. */
    private static Case leave(Case c, AttemptLeft left) {
        Offer offer = c.offer();
        if (offer == null) {
            return c;
        }
        var past = new ArrayList<>(c.past());
        past.add(new PastAttempt(offer, c.acceptedAt(), left.ending(), reason(left), left.at()));
        var releases = new ArrayList<>(c.releases());
        releases.add(new Release(offer.mentor(), offer.attempt(), left.at()));
        return new Case(
                c.mission(),
                Status.SEARCHING,
                c.attempt() + 1,
                c.fence(),
                c.wish(),
                null,
                null,
                past,
                releases,
                null,
                left.at().plus(Case.GRACE));
    }

    private static Case putOff(Case c, Instant until) {
        Waiting waiting = c.waiting();
        return waiting == null
                ? moved(c, c.status(), c.offer(), c.acceptedAt(), until)
                : atDesk(c, new Waiting(waiting.since(), waiting.reason(), waiting.excluded(), until));
    }

    private static Case atDesk(Case c, Waiting waiting) {
        return new Case(
                c.mission(),
                Status.AT_DESK,
                c.attempt(),
                c.fence(),
                c.wish(),
                null,
                null,
                c.past(),
                c.releases(),
                waiting,
                null);
    }

    private static Case moved(
            Case c, Status status, @Nullable Offer offer, @Nullable Instant acceptedAt, @Nullable Instant searchAt) {
        return new Case(
                c.mission(),
                status,
                c.attempt(),
                c.fence(),
                c.wish(),
                offer,
                acceptedAt,
                c.past(),
                c.releases(),
                null,
                searchAt);
    }

    private static Case withReleases(Case c, List<Release> releases) {
        return new Case(
                c.mission(),
                c.status(),
                c.attempt(),
                c.fence(),
                c.wish(),
                c.offer(),
                c.acceptedAt(),
                c.past(),
                releases,
                c.waiting(),
                c.searchAt());
    }

    private static @Nullable String reason(AttemptLeft left) {
        return switch (left) {
            case OfferDeclined declined -> declined.reason().name();
            case OfferExpired expired -> null;
            case OfferWithdrawn withdrawn -> withdrawn.reason().name();
        };
    }
}
