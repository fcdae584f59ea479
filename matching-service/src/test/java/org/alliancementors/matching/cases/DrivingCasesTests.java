package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeskAsked;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Wish;
import org.alliancementors.matching.rounds.Round;
import org.junit.jupiter.api.Test;

/** What follows from the state of a case. */
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
        assertThat(world.answering.accept(World.question("mission", 1, "any"))).isEqualTo(Standing.of(Answer.EXPIRED));
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
    void theClockOfAnOfferIsThatOfTheMentorNotOfTheMission() {
        // U8: the mission is in Lower Saxony, the mentor in Hesse
        var world = World.with(anyMentor().profile());
        world.holidays = (day, state) -> state == FederalState.HE && day.equals(LocalDate.of(2026, 3, 4));
        world.request("mission", anyWish());
        assertThat(world.find("mission").wish()).extracting(Wish::state).isEqualTo(FederalState.NI);
        assertThat(world.offerOf("mission").remindAt()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
        assertThat(world.offerOf("mission").expiresAt()).isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
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
    void answersAreIdempotentAndTellWhereTheAttemptStands() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        assertThat(answer(world, "mission", 2, "any")).isEqualTo(Answer.OTHER);
        assertThat(answer(world, "mission", 1, "next")).isEqualTo(Answer.OTHER);
        assertThat(answer(world, "unknown", 1, "any")).isEqualTo(Answer.OTHER);
        assertThat(answer(world, "mission", 1, "any")).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(world, "mission", 1, "any")).isEqualTo(Answer.ACCEPTED);
        assertThat(world.decline("mission")).isEqualTo(Answer.DECLINED);
        var first = World.question("mission", 1, "any");
        assertThat(world.answering.decline(first, CaseFact.DeclineReason.TOPIC, null))
                .isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.answering.accept(first)).isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        world.cancel("mission");
        assertThat(answer(world, "mission", 2, "next")).isEqualTo(Answer.WITHDRAWN);
        assertThat(world.holders()).isEmpty();
    }

    private static Answer answer(World world, String mission, int attempt, String mentor) {
        return world.answering.accept(World.question(mission, attempt, mentor)).answer();
    }
}
