package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.junit.jupiter.api.Test;

/** A mission is moved or wanted differently while somebody is looked for, asked or found. */
class ChangingMissionsTests {

    private static final Period LATER = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));

    private final World world = World.with(
            anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());

    @Test
    void aWaitingCaseIsSearchedAnewAtOnce() {
        world.request("mission", anyWish().wishing(Specialty.PFLEGE));
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        world.amend("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void aSearchGoesOnWithTheNewWish() {
        world.requestQuietly("mission", anyWish());
        world.amend("mission", anyWish().wishing(Specialty.PFLEGE));
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.holders()).isEmpty();
    }

    @Test
    void anOpenOfferIsTakenBackAndNobodyCountsAsRefused() {
        world.request("mission", anyWish());
        world.amend("mission", anyWish().on(LATER));
        assertThat(world.factsOf("mission"))
                .filteredOn(OfferWithdrawn.class::isInstance)
                .extracting(fact -> ((OfferWithdrawn) fact).reason())
                .containsExactly(WithdrawalReason.MISSION_CHANGED);
        assertThat(world.find("mission").attempt()).isEqualTo(2);
        assertThat(world.mentorOf("mission")).as("may be asked again").isEqualTo("any");
        assertThat(world.places("any").track().answered()).isZero();
        assertThat(world.answering.accept(World.question("mission", 1, "any")))
                .isEqualTo(Standing.of(Answer.WITHDRAWN));
    }

    @Test
    void whoDeclinedTheMissionStaysRuledOut() {
        world.request("mission", anyWish());
        world.decline("mission");
        world.amend("mission", anyWish().on(LATER));
        assertThat(world.mentorOf("mission")).isEqualTo("next");
    }

    @Test
    void aPendingNoBecomesFinalByTheChange() {
        var undoable = World.undoable(
                Duration.ofMinutes(10),
                anyMentor().profile(),
                anyMentor("next").at(52.4, 10.8, 150).profile());
        undoable.request("mission", anyWish());
        undoable.decline("mission");
        undoable.amend("mission", anyWish().on(LATER));
        assertThat(undoable.story("mission")).contains("OfferDeclined").doesNotContain("OfferWithdrawn");
        assertThat(undoable.mentorOf("mission")).isEqualTo("next");
    }

    @Test
    void refusalsOfAnEarlierWishDoNotCountTowardsTheLimit() {
        for (int i = 1; i <= 6; i++) {
            world.publish(anyMentor("M" + i).profile());
        }
        world.request("mission", anyWish());
        for (int i = 1; i <= 5; i++) {
            world.decline("mission");
        }
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        world.amend("mission", anyWish().on(LATER));
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void whoAcceptedStaysWhenTheyCanStillCome() {
        world.publish(anyMentor().withCapacity(1).profile());
        world.request("mission", anyWish());
        world.accept("mission");
        world.amend("mission", anyWish().on(LATER));
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.find("mission").recheckSince()).isNull();
        assertThat(world.story("mission")).contains("MentorRechecked").doesNotContain("OfferWithdrawn");
    }

    @Test
    void whoAcceptedIsReplacedWhenTheyCannotComeAnyMore() {
        world.publish(anyMentor().away(LATER).profile());
        world.request("mission", anyWish());
        world.accept("mission");
        world.amend("mission", anyWish().on(LATER));
        assertThat(world.factsOf("mission"))
                .contains(new OfferWithdrawn(
                        1, anyMentor().profile().mentor(), WithdrawalReason.MISSION_CHANGED, world.now()));
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.places("any").holds()).isEmpty();
        assertThat(world.places("any").track().missions()).isEmpty();
    }

    @Test
    void aCrashBetweenTheChangeAndTheLookHealsByTheSweep() {
        world.request("mission", anyWish());
        world.accept("mission");
        world.change(
                "mission", state -> state.amend(anyWish().meeting(Format.ONLINE).wish(), world.now()));
        assertThat(world.find("mission").isToRecheck()).isTrue();
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.find("mission").status()).as("nobody works online").isEqualTo(Status.AT_DESK);
        assertThat(world.holders()).isEmpty();
    }

    @Test
    void aSecondChangeIsLookedAtThoughTheFirstOneIsJustBeingLookedAt() {
        world.request("mission", anyWish());
        world.accept("mission");
        world.change("mission", state -> state.amend(anyWish().on(LATER).wish(), world.now()));
        world.cases.beforeNextSave(() -> world.change(
                "mission", state -> state.amend(anyWish().meeting(Format.ONLINE).wish(), world.now())));
        world.drive("mission");
        assertThat(world.find("mission").isToRecheck()).isTrue();
        world.settle();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void aYesCannotBeTakenBackByItselfAfterAChange() {
        var undoable = World.undoable(Duration.ofMinutes(10), anyMentor().profile());
        undoable.request("mission", anyWish());
        undoable.accept("mission");
        undoable.amend("mission", anyWish().on(LATER));
        var question = undoable.question("mission");
        assertThat(undoable.answering.undo(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(undoable.answering
                        .decline(question, DeclineReason.NO_TIME, null)
                        .undoUntil())
                .isNotNull();
    }

    @Test
    void theSameChangeAgainAndOneBeforeTheRequestOrAfterTheEndChangeNothing() {
        assertThat(Case.of(new MissionId("m")).amend(anyWish().wish(), world.now()))
                .isEmpty();
        world.request("mission", anyWish());
        var before = world.find("mission");
        assertThat(world.amend("mission", anyWish())).isEqualTo(before);
        world.cancel("mission");
        assertThat(world.find("mission").amend(anyWish().on(LATER).wish(), world.now()))
                .isEmpty();
    }
}
