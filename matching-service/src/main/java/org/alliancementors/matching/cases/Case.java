package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.CaseFact.ClaimsFenced;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.DueSettled;
import org.alliancementors.matching.cases.CaseFact.MentorOffered;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.SearchBegun;
import org.alliancementors.matching.cases.CaseFact.SearchPutOff;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.matching.places.Hold;
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
 * @param declining a no that can still be taken back, or null
 * @param past the attempts that were left, the oldest first
 * @param earlier how many of them belong to an earlier wish: their refusals do not count towards the limit any more
 * @param dues what is still owed to the documents of mentors, the oldest first
 * @param waiting why it lies at the desk, or null
 * @param searchAt when a search that is under way is looked after again, or null
 * @param recheckSince since when it has to be seen whether the mentor who accepted can still come, or null
 * @param standbys who stands by
 * @param desk what the desk did
 * @param reachable mentors whom no mail had reached and one can be sent to again
 * @param closure how it ended, or null before, and where an earlier build closed it
 */
public record Case(
        MissionId mission,
        Status status,
        int attempt,
        int fence,
        @Nullable Wish wish,
        @Nullable Offer offer,
        @Nullable Instant acceptedAt,
        @Nullable Declining declining,
        List<PastAttempt> past,
        int earlier,
        List<Due> dues,
        @Nullable Waiting waiting,
        @Nullable Instant searchAt,
        @Nullable Instant recheckSince,
        Standbys standbys,
        DeskNotes desk,
        Set<MentorId> reachable,
        @Nullable Closure closure) {

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

    /** Copies the collections. */
    public Case {
        reachable = Set.copyOf(reachable);
        past = List.copyOf(past);
        dues = List.copyOf(dues);
    }

    /** A case of which nothing is known but its mission. */
    public static Case of(MissionId mission) {
        return new Case(
                mission,
                Status.EXPECTED,
                1,
                0,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                List.of(),
                null,
                null,
                null,
                Standbys.NONE,
                DeskNotes.NONE,
                Set.of(),
                null);
    }

    /** The mission is wanted for certain. Only the first time counts. */
    public List<CaseFact> begin(Wish wished, Instant now) {
        return status == Status.EXPECTED ? List.of(new SearchBegun(wished, now)) : List.of();
    }

    /** A place is held for this offer: the mentor is asked. */
    public List<CaseFact> offer(Offer made) {
        return awaitsOffer() && made.attempt() == attempt ? List.of(new MentorOffered(made)) : List.of();
    }

    /** The mentor of an attempt says yes for good. */
    public List<CaseFact> accept(int k, Instant now) {
        return accept(k, now, now);
    }

    /**
     * The mentor of an attempt says yes, which they can take back until {@code finalAt}. No clock: as long as the attempt was
     * not left, it can be accepted. Yes after a no that is pending comes too late: the no has to be taken back first.
     */
    public List<CaseFact> accept(int k, Instant now, Instant finalAt) {
        return Answers.accept(this, k, now, finalAt);
    }

    /** The mentor of an attempt says no for good, before or after accepting. */
    public List<CaseFact> decline(int k, DeclineReason reason, Instant now) {
        return decline(k, new Declining(reason, null, now, now));
    }

    /** The mentor of an attempt says no, before or after accepting; a no that can be taken back is only noted. */
    public List<CaseFact> decline(int k, Declining no) {
        return Answers.decline(this, k, no);
    }

    /** An attempt is taken back for a reason that does not lie with the mission. */
    public List<CaseFact> withdraw(int k, MentorId mentor, WithdrawalReason reason, Instant now) {
        return names(mentor, k) ? StandingBy.leave(this, new OfferWithdrawn(k, mentor, reason, now)) : List.of();
    }

    /** A mail to a mentor did not arrive. About a stand-by the number in it does not matter: it is the same person. */
    public List<CaseFact> unreachable(int k, MentorId mentor, Instant now) {
        return Answers.unreachable(this, k, mentor, now);
    }

    /** Mails go again to a mentor whom none had reached: they can be asked again. */
    public List<CaseFact> reachable(MentorId mentor, Instant now) {
        return Answers.reachable(this, mentor, now);
    }

    /** The mission is wanted differently. */
    public List<CaseFact> amend(Wish wished, Instant now) {
        return Amending.amend(this, wished, now);
    }

    /** The mission is cancelled. */
    public List<CaseFact> cancel(Instant now) {
        return Answers.cancel(this, now);
    }

    /** The mission is done, by this mentor. Nothing comes after that. */
    public List<CaseFact> complete(MentorId mentor, Closure.How how, Instant now) {
        return Completing.complete(this, mentor, how, now);
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

    /** What was owed to a mentor's document is done. */
    public List<CaseFact> settled(Due due) {
        return dues.contains(due) ? List.of(new DueSettled(due)) : List.of();
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
        return offer != null && offer.attempt() == k && offer.mentor().equals(mentor);
    }

    /** Whether the case stands for this place with the mentor now. */
    public boolean names(MentorId mentor, Hold hold) {
        return hold.role() == Hold.Role.MENTOR ? names(mentor, hold.attempt()) : standbys.names(mentor, hold.attempt());
    }

    /** Whether the case still owes this place something, be it that it goes back or that it becomes another. */
    public boolean owes(MentorId mentor, Hold hold) {
        return dues.stream()
                .anyMatch(due -> due.mentor().equals(mentor) && due.seat().isTakenBy(hold));
    }

    /** Whether somebody who holds this place may still be about to write it into the case. */
    public boolean mayStillName(Hold hold) {
        return hold.role() == Hold.Role.MENTOR
                ? nextAttempt() == hold.attempt()
                : status == Status.ACCEPTED && standbys.current() == null && standbys.asked() + 1 == hold.attempt();
    }

    /** Since when this search has been under way, as far as it shows: the request, or the end of the last attempt. */
    public Instant begunAt() {
        if (!past.isEmpty()) {
            return past.getLast().endedAt();
        }
        return wish == null ? Instant.EPOCH : wish.requestedAt();
    }

    /** How many mentors did not want what is wanted now, since the desk last put the case back to the search. */
    public int refusals() {
        int from = desk.refusalsCountFrom();
        return (int) past.stream()
                .skip(earlier)
                .filter(left -> left.isRefusal() && left.offer().attempt() >= from)
                .count();
    }

    /** The attempt that the next offer will have; 0 where none may follow. */
    int nextAttempt() {
        return switch (status) {
            case SEARCHING, AT_DESK -> attempt;
            case OFFERED, ACCEPTED -> attempt + 1;
            case EXPECTED, CLOSED -> 0;
        };
    }

    /** Who is looked for, or empty before the wish is known. */
    public Optional<Search> search(LocalDate today) {
        return Optional.ofNullable(wish).map(wished -> new Search(wished, RulingOut.of(this), today));
    }

    /** When the case next needs work, or null when it is at rest. */
    public @Nullable Instant dueAt() {
        return Answers.dueAt(this);
    }

    /** Whether it has to be seen whether the mentor can still come. */
    public boolean isToRecheck() {
        return recheckSince != null && status == Status.ACCEPTED;
    }
}
