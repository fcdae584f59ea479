package org.alliancementors.matching.cases;

import static org.alliancementors.matching.cases.DeskFixture.refusal;
import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.alliancementors.matching.fit.Exclusion;
import org.junit.jupiter.api.Test;

/** The desk excludes, puts back to the search, and puts out of sight. */
class DirectingByDeskTests {

    private static final MentorId ANY = new MentorId("any");

    private static World withTwo() {
        return World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
    }

    @Test
    void whoIsExcludedIsNotAskedAndNoLongerWhereTheyWere() {
        var world = withTwo();
        world.request("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(new DeskFixture(world).exclude("mission", "any")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("next")));
        assertThat(world.find("mission").desk().excluded()).containsExactly(ANY);
        world.decline("mission");
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void whoHasAcceptedCanBeExcludedToo() {
        var world = withTwo();
        world.request("mission", anyWish());
        world.accept("mission");
        new DeskFixture(world).exclude("mission", "any");
        assertThat(world.mentorOf("mission")).isEqualTo("next");
    }

    @Test
    void excludingSomebodyElseLeavesTheOfferAlone() {
        var world = withTwo();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.exclude("mission", "next");
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(refusal(desk.exclude("mission", "next")))
                .isEqualTo(new DeskRefusal.MentorExcluded(new MentorId("next")));
        world.decline("mission");
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void anExcludedMentorIsCountedAndExplainedAsSuch() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        new DeskFixture(world).exclude("mission", "any");
        var explanation = world.explaining.explain(new org.alliancementors.events.codes.MissionId("mission"));
        assertThat(explanation.orElseThrow().excluded())
                .singleElement()
                .satisfies(excluded -> assertThat(excluded.reason()).isEqualTo(Exclusion.BY_DESK));
    }

    @Test
    void whomTheDeskAssignsIsExcludedNoMore() {
        var world = withTwo();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.exclude("mission", "next");
        desk.assign("mission", "next");
        assertThat(world.find("mission").desk().excluded()).isEmpty();
        desk.undo("mission");
        assertThat(world.find("mission").desk().excluded()).containsExactly(new MentorId("next"));
        assertThat(world.mentorOf("mission")).as("asked again, as before").isEqualTo("any");
    }

    @Test
    void anOfferThatNobodyAnsweredCanBeTakenBackAndTheNextIsAsked() {
        var world = withTwo();
        world.request("mission", anyWish());
        assertThat(new DeskFixture(world).search("mission")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("next")));
    }

    @Test
    void afterTooManyRefusalsTheDeskPutsTheCaseBackAndTheyCountNoMore() {
        var world = new World();
        for (int i = 0; i < 7; i++) {
            world.publish(anyMentor("m" + i).profile());
        }
        world.request("mission", anyWish());
        for (int i = 0; i < 5; i++) {
            world.decline("mission");
        }
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("mission").waiting())
                .satisfies(waiting -> assertThat(waiting).extracting("reason").isEqualTo(Waiting.Reason.REFUSALS));
        new DeskFixture(world).search("mission");
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
        assertThat(world.find("mission").refusals()).isZero();
        String sixth = world.mentorOf("mission");
        world.decline("mission");
        assertThat(world.find("mission").refusals()).isEqualTo(1);
        assertThat(world.mentorOf("mission")).isNotEqualTo(sixth);
    }

    @Test
    void whatIsNotAtTheDeskCannotBePutBack() {
        var world = withTwo();
        world.requestQuietly("mission", anyWish());
        var desk = new DeskFixture(world);
        assertThat(refusal(desk.search("mission"))).isEqualTo(new DeskRefusal.Searching());
        world.drive("mission");
        world.accept("mission");
        assertThat(refusal(desk.search("mission"))).isEqualTo(new DeskRefusal.Accepted(ANY));
        world.cancel("mission");
        assertThat(refusal(desk.search("mission"))).isEqualTo(new DeskRefusal.Closed());
        assertThat(refusal(desk.exclude("mission", "any"))).isEqualTo(new DeskRefusal.Closed());
        assertThat(refusal(desk.snooze("mission", world.now().plusSeconds(1)))).isEqualTo(new DeskRefusal.Closed());
        assertThat(refusal(desk.undo("mission"))).isEqualTo(new DeskRefusal.Closed());
    }

    @Test
    void aSnoozedCaseIsOutOfSightButStillServed() {
        var world = new World();
        world.request("mission", anyWish());
        Instant until = world.now().plus(Duration.ofDays(2));
        assertThat(new DeskFixture(world).snooze("mission", until)).isEqualTo(new Outcome.Done());
        assertThat(world.cases.page(queue(world, false), 0, 10)).isEmpty();
        assertThat(world.cases.page(queue(world, true), 0, 10)).hasSize(1);
        world.publish(anyMentor().profile());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.later(Duration.ofDays(2));
        assertThat(world.cases.page(queue(world, false), 0, 10)).hasSize(1);
    }

    @Test
    void aSnoozeEndsInTheFutureButNotInTheFarFuture() {
        var world = new World();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        Instant latest = world.now().plus(Duration.ofDays(90));
        for (Instant until : List.of(world.now(), world.now().minusSeconds(1), latest.plusMillis(1))) {
            assertThat(refusal(desk.snooze("mission", until)))
                    .isEqualTo(new DeskRefusal.SnoozeOutOfRange(until, latest));
        }
        assertThat(desk.snooze("mission", latest)).isEqualTo(new Outcome.Done());
    }

    @Test
    void anActOnAStaleOrUnknownCaseChangesNothing() {
        var world = withTwo();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        var stale = desk.now("mission");
        desk.exclude("mission", "next");
        assertThat(world.directing.exclude(stale, ANY)).isInstanceOf(Outcome.Changed.class);
        assertThat(world.directing.undo(stale)).isInstanceOf(Outcome.Changed.class);
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(desk.exclude("never-heard-of", "any")).isEqualTo(new Outcome.Unknown());
        world.change("expected", state -> state.fenceOff());
        assertThat(desk.search("expected")).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void anAnswerThatCanStillBeTakenBackCountsWhenTheDeskGoesOn() {
        Case offered = CaseFixture.anyOffered();
        Case declining = CaseFixture.with(
                offered,
                offered.decline(
                        1, new Declining(DeclineReason.TOO_FAR, null, Instant.EPOCH, Instant.EPOCH.plusSeconds(600))));
        assertThat(declining.declining()).isNotNull();
        var verdict = new DeskDecisions(declining, "desk", "no need to wait", Instant.EPOCH).search();
        assertThat(verdict).isInstanceOfSatisfying(DeskDecisions.Verdict.Granted.class, granted -> {
            assertThat(granted.facts().getFirst())
                    .isInstanceOfSatisfying(
                            CaseFact.OfferDeclined.class,
                            declined -> assertThat(declined.reason()).isEqualTo(DeclineReason.TOO_FAR));
            Case after = declining.after(granted.facts());
            assertThat(after.status()).isEqualTo(Status.SEARCHING);
            assertThat(after.declining()).isNull();
        });
    }

    private static CaseQuery queue(World world, boolean snoozed) {
        return new CaseQuery(null, null, snoozed, world.now());
    }
}
