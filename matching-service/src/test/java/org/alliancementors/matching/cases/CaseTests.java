package org.alliancementors.matching.cases;

import static org.alliancementors.matching.cases.CaseFixture.anyAccepted;
import static org.alliancementors.matching.cases.CaseFixture.anyAtDesk;
import static org.alliancementors.matching.cases.CaseFixture.anyOffered;
import static org.alliancementors.matching.cases.CaseFixture.anySearch;
import static org.alliancementors.matching.cases.CaseFixture.offer;
import static org.alliancementors.matching.cases.CaseFixture.offeredTo;
import static org.alliancementors.matching.cases.CaseFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.OfferAccepted;
import org.alliancementors.matching.cases.CaseFact.OfferExpired;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.Parting;
import org.alliancementors.matching.places.Seat;
import org.junit.jupiter.api.Test;

class CaseTests {

    private static final Instant NOW = WishFixture.MONDAY;
    private static final MentorId M22 = new MentorId("M22");

    @Test
    void aRequestBeginsTheSearchOnce() {
        assertThat(anySearch().status()).isEqualTo(Status.SEARCHING);
        assertThat(anySearch().begin(WishFixture.anyWish().wish(), NOW)).isEmpty();
        assertThat(anySearch().dueAt()).isEqualTo(NOW.plus(Case.GRACE));
    }

    @Test
    void anOfferIsMadeForTheCurrentAttemptOnly() {
        assertThat(anySearch().offer(offer(2, "M22"))).isEmpty();
        assertThat(anyOffered().offer(offer(1, "M01"))).isEmpty();
        assertThat(anyOffered().names(M22, 1)).isTrue();
        assertThat(anyOffered().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void acceptingSettlesTheOffer() {
        assertThat(anyOffered().accept(1, NOW)).containsExactly(new OfferAccepted(1, M22, NOW));
        assertThat(anyAccepted().status()).isEqualTo(Status.ACCEPTED);
        Due due = anyAccepted().dues().getFirst();
        assertThat(anyAccepted().dueAt())
                .as("the mentor's document is to learn of it")
                .isEqualTo(NOW.plus(Case.GRACE));
        assertThat(with(anyAccepted(), anyAccepted().settled(due)).dueAt()).isNull();
        assertThat(anyAccepted().accept(1, NOW)).isEmpty();
        assertThat(anyOffered().accept(2, NOW)).isEmpty();
    }

    @Test
    void decliningLeavesTheAttempt() {
        Case declined = with(anyOffered(), anyOffered().decline(1, DeclineReason.NO_TIME, NOW));
        assertThat(declined.status()).isEqualTo(Status.SEARCHING);
        assertThat(declined.attempt()).isEqualTo(2);
        assertThat(declined.offer()).isNull();
        assertThat(declined.dues()).containsExactly(release(new Parting(Parting.Answer.GIVEN, null)));
        assertThat(declined.search(WishFixture.TODAY).orElseThrow().ruledOut())
                .containsExactly(Map.entry(M22, Exclusion.DECLINED));
        assertThat(declined.past()).extracting(PastAttempt::reason).containsExactly("NO_TIME");
        assertThat(declined.decline(1, DeclineReason.NO_TIME, NOW)).isEmpty();
    }

    @Test
    void decliningIsPossibleAfterAccepting() {
        // U4
        Case declined = with(anyAccepted(), anyAccepted().decline(1, DeclineReason.OTHER, NOW));
        assertThat(declined.status()).isEqualTo(Status.SEARCHING);
        assertThat(declined.acceptedAt()).isNull();
        assertThat(declined.past()).extracting(PastAttempt::acceptedAt).containsExactly(NOW);
        assertThat(declined.refusals()).isEqualTo(1);
    }

    @Test
    void anOfferLapsesWhenItsTimeHasCome() {
        Instant end = NOW.plus(Duration.ofDays(3));
        assertThat(Answers.expire(anyOffered(), end.minusMillis(1))).isEmpty();
        assertThat(Answers.expire(anyOffered(), end)).containsExactly(new OfferExpired(1, M22, end));
        assertThat(Answers.expire(anyAccepted(), end)).isEmpty();
        Case expired = with(anyOffered(), Answers.expire(anyOffered(), end));
        assertThat(expired.search(WishFixture.TODAY).orElseThrow().ruledOut())
                .containsExactly(Map.entry(M22, Exclusion.DECLINED));
        assertThat(expired.accept(1, end)).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsLeftAndRuledOut() {
        var facts = anyOffered().withdraw(1, M22, WithdrawalReason.UNREACHABLE, NOW);
        assertThat(facts).containsExactly(new OfferWithdrawn(1, M22, WithdrawalReason.UNREACHABLE, NOW));
        Case left = with(anyOffered(), facts);
        assertThat(left.search(WishFixture.TODAY).orElseThrow().ruledOut())
                .containsExactly(Map.entry(M22, Exclusion.UNREACHABLE));
        assertThat(left.refusals()).as("it was not their wish").isZero();
        assertThat(anyOffered().withdraw(1, new MentorId("M01"), WithdrawalReason.UNREACHABLE, NOW))
                .isEmpty();
        assertThat(anyOffered().withdraw(2, M22, WithdrawalReason.UNREACHABLE, NOW))
                .isEmpty();
    }

    @Test
    void aMentorWhoLeftMayBeAskedAgainWhenTheyReturn() {
        Case left = with(anyOffered(), anyOffered().withdraw(1, M22, WithdrawalReason.MENTOR_WITHDRAWN, NOW));
        assertThat(left.search(WishFixture.TODAY).orElseThrow().ruledOut()).isEmpty();
    }

    @Test
    void cancellingTakesBackWhatIsThereAndIsFinal() {
        for (Case before : List.of(anyOffered(), anyAccepted())) {
            assertThat(before.cancel(NOW))
                    .containsExactly(
                            new OfferWithdrawn(1, M22, WithdrawalReason.MISSION_CANCELLED, NOW), new CaseClosed(NOW));
            Case closed = with(before, before.cancel(NOW));
            assertThat(closed.status()).isEqualTo(Status.CLOSED);
            assertThat(closed.dues()).extracting(Due::seat).containsExactly(Seat.of(CaseFixture.MISSION, 1));
            assertThat(closed.cancel(NOW)).isEmpty();
            assertThat(closed.begin(WishFixture.anyWish().wish(), NOW)).isEmpty();
            assertThat(closed.dueAt()).as("a place is to be given back").isEqualTo(NOW.plus(Case.GRACE));
            assertThat(with(closed, closed.settled(closed.dues().getFirst())).dueAt())
                    .isNull();
        }
        for (Case before : List.of(Case.of(CaseFixture.MISSION), anySearch(), anyAtDesk())) {
            assertThat(before.cancel(NOW)).containsExactly(new CaseClosed(NOW));
            assertThat(with(before, before.cancel(NOW)).dueAt()).isNull();
        }
    }

    @Test
    void nobodyMakesItTheDesksCase() {
        Case waiting = anyAtDesk();
        assertThat(waiting.status()).isEqualTo(Status.AT_DESK);
        assertThat(waiting.isWaiting()).isTrue();
        assertThat(waiting.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(waiting.isToSearch(NOW)).isFalse();
        assertThat(waiting.isToSearch(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void theDeskIsToldOnce() {
        Instant later = NOW.plus(Duration.ofHours(1));
        var again = anyAtDesk().askDesk(Waiting.Reason.NOBODY, Map.of(), NOW, later);
        assertThat(again).doesNotHaveAnyElementsOfTypes(DeskAsked.class);
        Case putOff = with(anyAtDesk(), again);
        assertThat(putOff.dueAt()).isEqualTo(later);
        assertThat(putOff.waiting()).extracting(Waiting::since).isEqualTo(NOW);
    }

    @Test
    void tooManyRefusalsAreForPeopleToSolve() {
        Case search = anySearch();
        Case refused = with(search, search.askDesk(Waiting.Reason.REFUSALS, Map.of(), NOW, NOW));
        assertThat(refused.isWaiting()).isFalse();
        assertThat(refused.dueAt()).isNull();
    }

    @Test
    void aWaitingCaseCanBeServed() {
        Case served = offeredTo(anyAtDesk(), "M01");
        assertThat(served.status()).isEqualTo(Status.OFFERED);
        assertThat(served.waiting()).isNull();
    }

    @Test
    void aPlaceIsGivenBackOncePerAttempt() {
        Case declined = with(anyOffered(), anyOffered().decline(1, DeclineReason.NO_TIME, NOW));
        assertThat(declined.settled(release(Parting.UNCOUNTED)))
                .as("another one")
                .isEmpty();
        Due due = declined.dues().getFirst();
        Case done = with(declined, declined.settled(due));
        assertThat(done.dues()).isEmpty();
        assertThat(done.settled(due)).isEmpty();
    }

    @Test
    void fencingChangesNothingButThatItWasWritten() {
        Case fenced = with(anySearch(), anySearch().fenceOff());
        assertThat(fenced).isNotEqualTo(anySearch());
        assertThat(fenced.attempt()).isEqualTo(anySearch().attempt());
        assertThat(fenced.status()).isEqualTo(anySearch().status());
    }

    @Test
    void theSameFactsLeadToTheSameCase() {
        var facts = new java.util.ArrayList<CaseFact>();
        Case state = Case.of(CaseFixture.MISSION);
        for (var decided : List.<java.util.function.Function<Case, List<CaseFact>>>of(
                c -> c.begin(WishFixture.anyWish().wish(), NOW),
                c -> c.offer(offer(1, "M22")),
                c -> c.decline(1, DeclineReason.TOPIC, NOW),
                c -> c.offer(offer(2, "M01")),
                c -> c.accept(2, NOW),
                c -> c.cancel(NOW))) {
            List<CaseFact> next = decided.apply(state);
            state = state.after(next);
            facts.addAll(next);
        }
        assertThat(Case.of(CaseFixture.MISSION).after(facts)).isEqualTo(state);
    }

    private static Due release(Parting parting) {
        return Due.release(M22, Seat.of(CaseFixture.MISSION, 1), parting, NOW);
    }
}
