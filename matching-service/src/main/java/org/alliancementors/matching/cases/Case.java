package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.ClaimsFenced;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.MentorOffered;
import org.alliancementors.matching.cases.CaseFact.OfferAccepted;
import org.alliancementors.matching.cases.CaseFact.OfferDeclined;
import org.alliancementors.matching.cases.CaseFact.OfferExpired;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.PlaceReleased;
import org.alliancementors.matching.cases.CaseFact.SearchBegun;
import org.alliancementors.matching.cases.CaseFact.SearchPutOff;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/**
 * One mission's search for a mentor. Decides by returning facts; {@link #after} is the only way that it changes. It promises
 * at most one mentor at a time: there is one offer, and whoever leaves an attempt leaves all of it.
 *
 * @param mission the mission
 * @param status where the search stands
 * @param attempt the attempt that is made or will be made next, from 1; grows whenever one is left
 * @param fence how often other writers were shut out; has no other meaning
 * @param wish what is asked for, or null before it is known
 * @param offer the mentor who is asked or has accepted, or null
 * @param acceptedAt when they accepted, or null
 * @param past the attempts that were left, the oldest first
 * @param releases places still to be given back
 * @param waiting why it lies at the desk, or null
 * @param searchAt when a search that is under way is looked after again, or null
 */
public record Case(
        MissionId mission,
        Status status,
        int attempt,
        int fence,
        @Nullable Wish wish,
        @Nullable Offer offer,
        @Nullable Instant acceptedAt,
        List<PastAttempt> past,
        List<Release> releases,
        @Nullable Waiting waiting,
        @Nullable Instant searchAt) {

    /** How long whoever changed a case has to do the work that follows, before a sweep does it. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** Where a search stands. */
    public enum Status {
        /** The mission is not certain yet. */
        EXPECTED,
        /** Somebody is looked for. */
        SEARCHING,
        /** A mentor is asked. */
        OFFERED,
        /** A mentor has accepted. */
        ACCEPTED,
        /** The desk has it; a freed place still serves it when the reason is that nobody was there. */
        AT_DESK,
        /** Over. */
        CLOSED
    }

    /** Copies the lists. */
    public Case {
        past = List.copyOf(past);
        releases = List.copyOf(releases);
    }

    /** A case of which nothing is known but its mission. */
    public static Case of(MissionId mission) {
        return new Case(mission, Status.EXPECTED, 1, 0, null, null, null, List.of(), List.of(), null, null);
    }

    /** The mission is wanted for certain. Only the first time counts. */
    public List<CaseFact> begin(Wish wished, Instant now) {
        return status == Status.EXPECTED ? List.of(new SearchBegun(wished, now)) : List.of();
    }

    /** A place is held for this offer: the mentor is asked. */
    public List<CaseFact> offer(Offer made) {
        return awaitsOffer() && made.attempt() == attempt ? List.of(new MentorOffered(made)) : List.of();
    }

    /** The mentor of an attempt says yes. No clock: as long as the attempt was not left, it can be accepted. */
    public List<CaseFact> accept(int k, Instant now) {
        return status == Status.OFFERED && offer != null && offer.attempt() == k
                ? List.of(new OfferAccepted(k, offer.mentor(), now))
                : List.of();
    }

    /** The mentor of an attempt says no, before or after accepting. */
    public List<CaseFact> decline(int k, DeclineReason reason, Instant now) {
        return current(k)
                .map(left -> List.<CaseFact>of(new OfferDeclined(k, left.mentor(), reason, now)))
                .orElse(List.of());
    }

    /** The time to answer is over. */
    public List<CaseFact> expire(Instant now) {
        return status == Status.OFFERED && offer != null && !offer.expiresAt().isAfter(now)
                ? List.of(new OfferExpired(offer.attempt(), offer.mentor(), now))
                : List.of();
    }

    /** An attempt is taken back for a reason that does not lie with the mission. */
    public List<CaseFact> withdraw(int k, MentorId mentor, WithdrawalReason reason, Instant now) {
        return current(k)
                .filter(left -> left.mentor().equals(mentor))
                .map(left -> List.<CaseFact>of(new OfferWithdrawn(k, mentor, reason, now)))
                .orElse(List.of());
    }

    /** The mission is cancelled. */
    public List<CaseFact> cancel(Instant now) {
        if (status == Status.CLOSED) {
            return List.of();
        }
        CaseFact closed = new CaseClosed(now);
        return offer == null
                ? List.of(closed)
                : List.of(
                        new OfferWithdrawn(offer.attempt(), offer.mentor(), WithdrawalReason.MISSION_CANCELLED, now),
                        closed);
    }

    /** Nobody can be asked. A case that lies at the desk already is only put off. */
    public List<CaseFact> askDesk(
            Waiting.Reason reason, Map<Exclusion, Integer> excluded, Instant now, Instant retryAt) {
        return switch (status) {
            case SEARCHING -> List.of(new DeskAsked(reason, past.size(), excluded, now, retryAt));
            case AT_DESK -> List.of(new SearchPutOff(retryAt));
            default -> List.of();
        };
    }

    /** The search goes on later. */
    public List<CaseFact> putOff(Instant until) {
        return awaitsOffer() ? List.of(new SearchPutOff(until)) : List.of();
    }

    /** The place of an attempt is given back. */
    public List<CaseFact> released(MentorId mentor, int k) {
        return releases.stream().anyMatch(release -> release.isOf(mentor, k))
                ? List.of(new PlaceReleased(mentor, k))
                : List.of();
    }

    /** Whoever holds a place for this case but has not written it yet shall fail to. */
    public List<CaseFact> fenceOff() {
        return List.of(new ClaimsFenced());
    }

    /** The case after these facts. */
    public Case after(List<? extends CaseFact> facts) {
        Case next = this;
        for (CaseFact fact : facts) {
            next = CaseChanges.apply(next, fact);
        }
        return next;
    }

    private Optional<Offer> current(int k) {
        return Optional.ofNullable(offer).filter(made -> made.attempt() == k);
    }

    /** Whether an offer may follow from here. */
    public boolean awaitsOffer() {
        return status == Status.SEARCHING || status == Status.AT_DESK;
    }

    /** Whether it waits for a mentor to become free. */
    public boolean isWaiting() {
        return waiting != null && waiting.reason() == Waiting.Reason.NOBODY;
    }

    /** Whether a search is due: one that is under way always is, a waiting one when its time has come. */
    public boolean isToSearch(Instant now) {
        return status == Status.SEARCHING
                || (isWaiting()
                        && waiting != null
                        && waiting.retryAt() != null
                        && !waiting.retryAt().isAfter(now));
    }

    /** Whether the attempt and its mentor are the ones that the case stands for now. */
    public boolean names(MentorId mentor, int k) {
        return current(k).filter(made -> made.mentor().equals(mentor)).isPresent();
    }

    /** Since when this search has been under way, as far as it shows: the request, or the end of the last attempt. */
    public Instant begunAt() {
        if (!past.isEmpty()) {
            return past.getLast().endedAt();
        }
        return wish == null ? Instant.EPOCH : wish.requestedAt();
    }

    /** How many mentors did not want. */
    public int refusals() {
        return (int) past.stream().filter(PastAttempt::isRefusal).count();
    }

    /** Who is looked for, or empty before the wish is known. */
    public Optional<Search> search() {
        return Optional.ofNullable(wish).map(wished -> new Search(wished, ruledOut()));
    }

    private Map<MentorId, Exclusion> ruledOut() {
        var ruledOut = new LinkedHashMap<MentorId, Exclusion>();
        for (PastAttempt attempt : past) {
            if (attempt.isRefusal()) {
                ruledOut.put(attempt.offer().mentor(), Exclusion.DECLINED);
            } else if (attempt.ending() == PastAttempt.Ending.UNREACHABLE) {
                ruledOut.put(attempt.offer().mentor(), Exclusion.UNREACHABLE);
            }
        }
        return ruledOut;
    }

    /** When the case next needs work, or null when it is at rest. */
    public @Nullable Instant dueAt() {
        Stream<Instant> giveBack =
                releases.stream().map(release -> release.since().plus(GRACE));
        Stream<Instant> goOn = Stream.of(
                        Optional.ofNullable(searchAt),
                        Optional.ofNullable(waiting).map(Waiting::retryAt),
                        Optional.ofNullable(offer)
                                .filter(made -> status == Status.OFFERED)
                                .map(Offer::expiresAt))
                .flatMap(Optional::stream);
        return Stream.concat(giveBack, goOn).min(Instant::compareTo).orElse(null);
    }
}
