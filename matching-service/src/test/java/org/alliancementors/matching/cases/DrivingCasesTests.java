package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.rounds.Round;
import org.junit.jupiter.api.Test;

class DrivingCasesTests {

    @Test
    void twoAcceptancesAtCapacityOneCannotBe() {
        // U2
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestTogether(Map.of("first", anyWish(), "second", anyWish()));
        assertThat(world.holders()).isEqualTo(Map.of("first", List.of("any")));
        assertThat(world.find("second").status()).isEqualTo(Status.AT_DESK);
        world.accept("first");
        assertThat(world.places("any").holds()).hasSize(1);
    }

    @Test
    void nobodyMakesItTheDesksCaseWithTheReasonsCounted() {
        var world = World.with(
                anyMentor("far").at(47.7, 9.2, 10).profile(),
                anyMentor("other").specialisedIn(Specialty.PFLEGE).profile(),
                anyMentor("full").withCapacity(0).profile());
        world.request("mission", anyWish());
        assertThat(world.factsOf("mission"))
                .filteredOn(DeskAsked.class::isInstance)
                .singleElement()
                .isEqualTo(new DeskAsked(
                        Waiting.Reason.NOBODY,
                        0,
                        Map.of(Exclusion.RADIUS, 1, Exclusion.SPECIALTY, 1, Exclusion.CAPACITY, 1),
                        world.now(),
                        world.now().plus(Duration.ofMinutes(5))));
        assertThat(world.rounds.kept.values())
                .singleElement()
                .satisfies(round -> assertThat(round.decisions())
                        .containsExactly(new Round.Decision(new MissionId("mission"), Round.Outcome.NOBODY, null)));
    }

    @Test
    void aFreedPlacePullsTheLongestWaitingCaseAtOnce() {
        // U5
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("holder", anyWish());
        world.request("first", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("second", anyWish());
        world.cancel("holder");
        assertThat(world.mentorOf("first")).isEqualTo("any");
        assertThat(world.find("second").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.places("any").pullSince()).isNull();
    }

    @Test
    void aFreedPlacePassesOverWhomItDoesNotFit() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("other", anyWish().wishing(Specialty.PFLEGE));
        world.request("holder", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("waiting", anyWish());
        world.decline("holder");
        assertThat(world.mentorOf("waiting")).isEqualTo("any");
        assertThat(world.find("other").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("holder").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void aNewMentorIsOfferedTheWaitingCases() {
        var world = new World();
        world.request("a", anyWish());
        world.request("b", anyWish());
        world.request("c", anyWish());
        assertThat(world.find("a").status()).isEqualTo(Status.AT_DESK);
        world.publish(anyMentor().profile());
        assertThat(world.holders()).hasSize(2).doesNotContainKey("c");
    }

    @Test
    void aRaisedCapacityOrAReturnPullsToo() {
        var world = World.with(anyMentor().withCapacity(0).profile());
        world.request("a", anyWish());
        world.publish(anyMentor().withCapacity(1).profile());
        assertThat(world.mentorOf("a")).isEqualTo("any");
        world.withdraw("any");
        assertThat(world.find("a").status()).isEqualTo(Status.AT_DESK);
        world.publish(anyMentor().profile());
        assertThat(world.mentorOf("a")).isEqualTo("any");
    }

    @Test
    void aCapacityLoweredWhilePlacesAreHeldGrantsNothingMore() {
        var world = World.with(anyMentor().profile());
        world.request("a", anyWish());
        world.request("b", anyWish());
        world.publish(anyMentor().withCapacity(1).profile());
        assertThat(world.holders()).containsOnlyKeys("a", "b");
        world.request("c", anyWish());
        world.cancel("a");
        assertThat(world.find("c").status()).isEqualTo(Status.AT_DESK);
        world.cancel("b");
        assertThat(world.mentorOf("c")).isEqualTo("any");
        assertThat(world.holders()).containsOnlyKeys("c");
    }

    @Test
    void whoIsAwayOnTheDaysIsNeverAsked() {
        // U6
        var when = anyWish().wish().when();
        var world = World.with(
                anyMentor("away").away(when).profile(),
                anyMentor("far").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("far");
    }

    @Test
    void whoLeavesIsAskedNoMoreButKeepsWhatTheyAccepted() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("offered", anyWish());
        world.request("accepted", anyWish());
        assertThat(world.holders()).isEqualTo(Map.of("offered", List.of("any"), "accepted", List.of("next")));
        world.accept("accepted");
        world.withdraw("any");
        assertThat(world.mentorOf("offered")).isEqualTo("next");
        world.withdraw("next");
        assertThat(world.mentorOf("accepted")).isEqualTo("next");
        assertThat(world.find("accepted").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.find("offered").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.places("any").recallSince()).isNull();
    }

    @Test
    void whoCannotBeReachedIsReplaced() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        world.change(
                "mission", state -> state.withdraw(1, new MentorId("any"), WithdrawalReason.UNREACHABLE, world.now()));
        world.drive("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.places("any").holds()).isEmpty();
    }

    @Test
    void anOfferThatLapsedGoesToTheNext() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        world.later(Duration.ofDays(2));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.later(Duration.ofDays(2));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.story("mission")).contains("OfferExpired");
        assertThat(world.answering.accept(new MissionId("mission"), 1, new MentorId("any")))
                .isEqualTo(Answer.EXPIRED);
    }

    @Test
    void afterTooManyRefusalsTheDeskGetsTheCase() {
        var world = new World();
        for (int i = 1; i <= 7; i++) {
            world.publish(anyMentor("M" + i).profile());
        }
        world.request("mission", anyWish());
        for (int i = 1; i <= 5; i++) {
            assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
            world.decline("mission");
        }
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("mission").waiting())
                .satisfies(waiting -> assertThat(waiting.reason()).isEqualTo(Waiting.Reason.REFUSALS));
        world.publish(anyMentor("new").profile());
        assertThat(world.find("mission").status()).as("people have to see why").isEqualTo(Status.AT_DESK);
    }

    @Test
    void drivingTwiceChangesNothing() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        var before = world.find("mission");
        var facts = world.factsOf("mission");
        world.drive("mission");
        world.sweep();
        assertThat(world.find("mission")).isEqualTo(before);
        assertThat(world.factsOf("mission")).isEqualTo(facts);
    }

    @Test
    void aCrashBetweenEventAndWorkHealsByTheDuplicate() {
        // C14
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() -> {
            throw new IllegalStateException("crash before the claim");
        });
        assertThatThrownBy(() -> world.drive("mission")).hasMessageContaining("crash");
        assertThat(world.drive("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aCrashBetweenEventAndWorkHealsByTheSweep() {
        // C14
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aCrashBetweenHoldAndOfferHealsOnceTheClaimIsOld() {
        // C14
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("mission", anyWish());
        world.cases.beforeNextSave(() -> {
            throw new IllegalStateException("crash between hold and offer");
        });
        assertThatThrownBy(() -> world.drive("mission")).hasMessageContaining("crash");
        assertThat(world.places("any").holds()).hasSize(1);
        world.drive("mission");
        assertThat(world.find("mission").status()).as("somebody may be at it").isEqualTo(Status.SEARCHING);
        world.later(Duration.ofSeconds(11));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.places("any").holds()).hasSize(1);
    }

    @Test
    void aHoldThatNoCaseNamesIsRemovedAndTheFreedPlaceUsed() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("gone", anyWish().wishing(Specialty.PFLEGE));
        world.mentor("any", places -> switch (places.claim(
                Hold.asked(new MissionId("gone"), 1, new RoundId("lost"), world.now()), places.profileSeq())) {
            case org.alliancementors.matching.places.Claim.Granted(var granted) -> granted;
            case org.alliancementors.matching.places.Claim.Refused refused -> places;
        });
        world.request("mission", anyWish());
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        world.later(Duration.ofMinutes(4));
        world.sweep();
        assertThat(world.holders()).containsOnlyKeys("gone");
        world.later(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void aHoldThatItsCaseNamesIsConfirmedOnce() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        world.later(Duration.ofMinutes(5));
        world.sweep();
        assertThat(world.places("any").holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.confirmed()).isTrue());
        assertThat(world.places("any").dueAt()).isNull();
    }

    @Test
    void aFrozenInstanceThatThawsBringsNoPlaceBack() {
        // it held a place, slept before it wrote the offer, and meanwhile the place was given to another
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("slept", anyWish());
        world.cases.beforeNextSave(() -> {
            world.later(Duration.ofMinutes(6));
            world.sweep();
            world.cancel("slept");
            world.request("other", anyWish());
            assertThat(world.mentorOf("other")).isEqualTo("any");
        });
        world.drive("slept");
        assertThat(world.find("slept").status()).isEqualTo(Status.CLOSED);
        assertThat(world.holders()).isEqualTo(Map.of("other", List.of("any")));
    }

    @Test
    void aFrozenInstanceCannotOfferAPlaceThatASweepTookAway() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("slept", anyWish().preferring("any"));
        world.cases.beforeNextSave(() -> {
            world.later(Duration.ofMinutes(6));
            world.driveMentor("any");
        });
        world.drive("slept");
        // the sweep fenced the case, removed the hold, and the waiting case was not lost
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.holders()).isEqualTo(Map.of("slept", List.of("any")));
        assertThat(world.mentorOf("slept")).isEqualTo("any");
        assertThat(world.factsOf("slept"))
                .filteredOn(CaseFact.MentorOffered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anotherInstanceThatWasFasterKeepsItsOffer() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() -> world.drive("mission"));
        world.drive("mission");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of(world.mentorOf("mission"))));
        assertThat(world.story("mission")).containsExactly("SearchBegun", "MentorOffered");
    }

    @Test
    void aPlaceLostToAnotherInstanceLeadsToTheNextBest() {
        var world = World.with(
                anyMentor().withCapacity(1).profile(),
                anyMentor("next").at(52.4, 10.8, 150).profile());
        world.requestQuietly("mine", anyWish());
        world.mentors.beforeNextSave(() -> world.request("theirs", anyWish()));
        world.drive("mine");
        assertThat(world.mentorOf("theirs")).isEqualTo("any");
        assertThat(world.mentorOf("mine")).isEqualTo("next");
        assertThat(world.lostClaims).containsExactly(new MissionId("mine"));
    }

    @Test
    void aPlaceFreedWhileTheCaseWasGivenToTheDeskIsNotMissed() {
        // a lost wake-up: the place is freed after the search and before "waiting" is written
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("holder", anyWish());
        world.requestQuietly("mission", anyWish());
        world.cases.beforeNextSave(() -> world.cancel("holder"));
        world.drive("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void aStaleMemoryNeverWinsAClaim() {
        // C15: the memory still knows the mentor as open and free, the document knows better
        var world = World.with(anyMentor().profile());
        world.mentor("any", places -> places.withdraw(99, world.now()));
        world.request("mission", anyWish());
        assertThat(world.holders()).isEmpty();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void aProfileThatChangesBetweenWeighingAndClaimingIsWeighedAgain() {
        // C15
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() ->
                world.publishQuietly(anyMentor().specialisedIn(Specialty.PFLEGE).profile()));
        world.drive("mission");
        assertThat(world.holders()).isEmpty();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void withoutACompleteMemoryNothingIsDecided() {
        // C15
        var world = World.with(anyMentor().profile());
        world.pool.complete(false);
        world.request("mission", anyWish());
        world.later(Duration.ofMinutes(10));
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        assertThat(world.holders()).isEmpty();
        world.pool.complete(true);
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aMentorWhoseDocumentIsNotThereYetKeepsTheCaseInSearchForAMoment() {
        var world = new World();
        world.pool.publish(anyMentor().profile(), 1);
        world.request("mission", anyWish());
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        world.later(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void theShortlistWidensUntilSomebodyIsFree() {
        var world = new World();
        for (int i = 10; i < 60; i++) {
            world.publish(anyMentor("near-" + i).withCapacity(1).profile());
            world.requestQuietly("filler-" + i, anyWish());
        }
        world.driving.drive(world.cases.stream().toList());
        assertThat(world.holders()).hasSize(50);
        world.publish(anyMentor("far").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("far");
    }

    @Test
    void answersAreIdempotentAndTellWhereTheAttemptStands() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        var mission = new MissionId("mission");
        var any = new MentorId("any");
        assertThat(world.answering.accept(mission, 2, any)).isEqualTo(Answer.OTHER);
        assertThat(world.answering.accept(mission, 1, new MentorId("next"))).isEqualTo(Answer.OTHER);
        assertThat(world.answering.accept(new MissionId("unknown"), 1, any)).isEqualTo(Answer.OTHER);
        assertThat(world.answering.accept(mission, 1, any)).isEqualTo(Answer.ACCEPTED);
        assertThat(world.answering.accept(mission, 1, any)).isEqualTo(Answer.ACCEPTED);
        assertThat(world.decline("mission")).isEqualTo(Answer.DECLINED);
        assertThat(world.answering.decline(mission, 1, any, CaseFact.DeclineReason.TOPIC))
                .isEqualTo(Answer.DECLINED);
        assertThat(world.answering.accept(mission, 1, any)).isEqualTo(Answer.DECLINED);
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        world.cancel("mission");
        assertThat(world.answering.accept(mission, 2, new MentorId("next"))).isEqualTo(Answer.WITHDRAWN);
        assertThat(world.holders()).isEmpty();
    }
}
