package org.alliancementors.matching.cases;

import static org.alliancementors.matching.cases.DeskFixture.refusal;
import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.StandbyEnded;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mission is done. */
class CompletingMissionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final WishFixture DATED = anyWish().on(new Period(DAY, DAY));
    private static final TrackRecord ONE =
            new TrackRecord(Map.of(YearMonth.of(2026, 3), 1), Map.of(MissionKind.FOUNDING, 1), 1, 0);

    private final World world = World.with(anyMentor().withCapacity(1).profile());

    @Test
    void theCaseClosesWithHowItEndedAndThePlaceIsFree() {
        accepted();
        Case after = world.complete("mission", "any");
        assertThat(after.status()).isEqualTo(Status.CLOSED);
        assertThat(after.closure()).isEqualTo(new Closure(Closure.How.REPORTED, world.now()));
        assertThat(after.offer()).isNull();
        assertThat(after.dues()).isEmpty();
        assertThat(after.dueAt()).isNull();
        assertThat(after.past()).singleElement().satisfies(done -> {
            assertThat(done.ending()).isEqualTo(PastAttempt.Ending.COMPLETED);
            assertThat(done.acceptedAt()).isNotNull();
        });
        assertThat(world.holders()).isEmpty();
    }

    @Test
    void itStaysCountedInTheMonthOfTheYesAndIsNotCountedTwice() {
        accepted();
        assertThat(world.places("any").track()).isEqualTo(ONE);
        world.later(Duration.ofDays(80));
        world.complete("mission", "any");
        world.complete("mission", "any");
        assertThat(world.places("any").track()).isEqualTo(ONE);
    }

    @Test
    void theFreedPlacePullsTheCaseThatWaits() {
        // U5
        accepted();
        world.request("waiting", anyWish());
        assertThat(world.find("waiting").status()).isEqualTo(Status.AT_DESK);
        world.complete("mission", "any");
        assertThat(world.mentorOf("waiting")).isEqualTo("any");
    }

    @Test
    void aYesThatCouldStillBeTakenBackCountsAtOnce() {
        var undoable = World.undoable(Duration.ofMinutes(10), anyMentor().profile());
        undoable.request("mission", anyWish());
        undoable.accept("mission");
        undoable.complete("mission", "any");
        assertThat(undoable.places("any").track()).isEqualTo(ONE);
        assertThat(undoable.holders()).isEmpty();
        assertThat(undoable.answering.undo(World.question("mission", 1, "any")).answer())
                .isEqualTo(Answer.COMPLETED);
    }

    @Test
    void aNoThatIsNotFinalYetIsOvertakenByWhatTheyDid() {
        var undoable = World.undoable(Duration.ofMinutes(10), anyMentor().profile());
        undoable.request("mission", anyWish());
        undoable.accept("mission");
        undoable.decline("mission");
        undoable.complete("mission", "any");
        undoable.settle();
        assertThat(undoable.story("mission")).doesNotContain("OfferDeclined").endsWith("MissionDone", "CaseClosed");
        assertThat(undoable.places("any").track()).isEqualTo(ONE);
    }

    @Test
    void whoStandsByIsLetGoAndDoesNotStepIn() {
        world.publish(anyMentor("second").withCapacity(1).at(52.2, 9.95, 150).profile());
        world.request("mission", DATED);
        world.accept("mission");
        world.answering.accept(world.standbyQuestion("mission"));
        world.complete("mission", "any");
        assertThat(world.story("mission")).doesNotContain("StandbySteppedIn");
        assertThat(world.factsOf("mission"))
                .filteredOn(StandbyEnded.class::isInstance)
                .extracting(fact -> ((StandbyEnded) fact).ending())
                .containsExactly(PastStandby.Ending.NOT_NEEDED);
        assertThat(world.holders()).isEmpty();
        assertThat(world.places("second").track()).isEqualTo(TrackRecord.EMPTY);
        assertThat(world.find("mission").dueAt()).isNull();
    }

    @Test
    void whoHadStoodByAndCameIsCounted() {
        world.publish(anyMentor("second").withCapacity(1).at(52.2, 9.95, 150).profile());
        world.request("mission", DATED);
        world.accept("mission");
        world.answering.accept(world.standbyQuestion("mission"));
        // the first falls out and the mission is done before anything of it is settled
        world.change("mission", state -> state.decline(1, DeclineReason.NO_TIME, world.now()));
        world.complete("mission", "second");
        assertThat(world.places("second").track()).isEqualTo(ONE);
        assertThat(world.places("any").track().missions()).isEmpty();
        assertThat(world.holders()).isEmpty();
    }

    @Test
    void whoeverElseIsAskedByThenIsToldThatTheyAreNotNeeded() {
        // U7: by delay the search went on here; the mentor of before has done it all the same
        accepted();
        world.publish(anyMentor("next").profile());
        world.decline("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        world.complete("mission", "any");
        assertThat(world.find("mission").status()).isEqualTo(Status.CLOSED);
        assertThat(world.factsOf("mission"))
                .contains(new OfferWithdrawn(2, new MentorId("next"), WithdrawalReason.MISSION_COMPLETED, world.now()));
        assertThat(world.holders()).isEmpty();
        assertThat(world.places("next").track()).isEqualTo(TrackRecord.EMPTY);
    }

    @Test
    void aSearchOrACaseAtTheDeskOrOneThatIsOnlyExpectedEndsToo() {
        world.requestQuietly("searching", anyWish());
        assertThat(world.complete("searching", "any").status()).isEqualTo(Status.CLOSED);
        accepted();
        world.request("at-desk", anyWish());
        assertThat(world.complete("at-desk", "any").status()).isEqualTo(Status.CLOSED);
        assertThat(world.complete("expected", "any").status()).isEqualTo(Status.CLOSED);
        assertThat(world.request("expected", anyWish()).status())
                .as("a late request")
                .isEqualTo(Status.CLOSED);
        world.settle();
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void anOfferThatIsJustBeingMadeIsNotMadeAnyMore() {
        // C14: a place is held, then the mission is done, then the offer would have been written
        world.requestQuietly("mission", anyWish());
        world.cases.beforeNextSave(() -> world.completeQuietly("mission", "somebody"));
        world.drive("mission");
        world.settle();
        assertThat(world.find("mission").status()).isEqualTo(Status.CLOSED);
        assertThat(world.holders()).isEmpty();
    }

    @Test
    void afterItNothingOpensTheCaseAgain() {
        accepted();
        Case done = world.complete("mission", "any");
        var question = World.question("mission", 1, "any");
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.COMPLETED));
        assertThat(world.answering.decline(question, DeclineReason.NO_TIME, null))
                .isEqualTo(Standing.of(Answer.COMPLETED));
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.COMPLETED));
        assertThat(done.amend(DATED.wish(), world.now())).isEmpty();
        assertThat(done.cancel(world.now())).isEmpty();
        assertThat(done.begin(anyWish().wish(), world.now())).isEmpty();
        assertThat(done.unreachable(1, new MentorId("any"), world.now())).isEmpty();
        world.leave("any", null);
        world.settle();
        assertThat(world.find("mission")).isEqualTo(done);
    }

    @Test
    void whatTheDeskWouldDoIsRefusedWithTheReason() {
        accepted();
        world.complete("mission", "any");
        var desk = new DeskFixture(world);
        for (var outcome : List.of(
                desk.assign("mission", "any"),
                desk.exclude("mission", "any"),
                desk.search("mission"),
                desk.snooze("mission", world.now().plusSeconds(60)),
                desk.undo("mission"))) {
            assertThat(refusal(outcome)).isEqualTo(new DeskRefusal.Completed());
        }
    }

    @Test
    void twiceAndAfterACancellationItChangesNothing() {
        // C16
        accepted();
        Case done = world.complete("mission", "any");
        assertThat(done.complete(new MentorId("any"), Closure.How.BY_DESK, world.now()))
                .isEmpty();
        world.request("cancelled", anyWish());
        world.cancel("cancelled");
        Case cancelled = world.complete("cancelled", "any");
        assertThat(cancelled.closure()).isEqualTo(new Closure(Closure.How.CANCELLED, world.now()));
        assertThat(Case.of(new MissionId("m")).closure()).isNull();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anInstanceThatDiesAfterAnyWriteOfItHealsByTheSweep(int writes) {
        // C14
        world.publish(anyMentor("second").withCapacity(1).at(52.2, 9.95, 150).profile());
        world.request("mission", DATED);
        world.change("mission", state -> state.accept(1, world.now()));
        world.request("waiting", anyWish());
        world.completeQuietly("mission", "any");
        assertThat(world.crashingAfter(writes, () -> world.drive("mission"))).isTrue();
        world.settle();
        Promises.holdAtRest(world);
        assertThat(world.places("any").track().missionsOf(MissionKind.FOUNDING)).isEqualTo(1);
        assertThat(world.find("mission").status()).isEqualTo(Status.CLOSED);
    }

    static IntStream writes() {
        return IntStream.rangeClosed(0, 2);
    }

    private void accepted() {
        world.request("mission", anyWish());
        world.accept("mission");
    }
}
