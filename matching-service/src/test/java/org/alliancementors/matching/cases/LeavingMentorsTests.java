package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mentor leaves for good and hands over what they had accepted. */
class LeavingMentorsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final WishFixture DATED = anyWish().on(new Period(DAY, DAY));
    private static final MentorId GOING = new MentorId("going");

    private final World world = World.with(
            anyMentor("going").withCapacity(9).profile(),
            anyMentor("near").withCapacity(9).at(51.4, 9.5, 150).profile(),
            anyMentor("heir").withCapacity(9).at(52.4, 10.8, 150).profile());

    @Test
    void theSuccessorIsAskedFirstThoughOthersAreNearer() {
        // U7
        accepted("mission");
        world.leave("going", "heir");
        assertThat(world.factsOf("mission"))
                .contains(new OfferWithdrawn(1, GOING, WithdrawalReason.MENTOR_WITHDRAWN, world.now()));
        assertThat(world.mentorOf("mission")).isEqualTo("heir");
        assertThat(world.offerOf("mission").stead())
                .isEqualTo(new Stead(new MentorId("heir"), Stead.Role.SUCCESSOR, GOING));
        assertThat(world.offerOf("mission").preferred())
                .as("the alliance did not wish them")
                .isFalse();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
        assertThat(world.places("going").holds()).isEmpty();
        assertThat(world.places("going").track().missions()).isEmpty();
        assertThat(world.places("going").recallSince()).isNull();
    }

    @Test
    void theRoundKeepsItSoThatItComesOutTheSameAgain() {
        accepted("mission");
        world.leave("going", "heir");
        var round = world.rounds
                .find(java.util.Objects.requireNonNull(world.offerOf("mission").round()))
                .orElseThrow();
        assertThat(round.recompute().agrees()).isTrue();
        assertThat(round.edges())
                .filteredOn(edge -> edge.stead() != null)
                .singleElement()
                .satisfies(edge -> assertThat(edge.mentor()).isEqualTo(new MentorId("heir")));
    }

    @Test
    void withoutASuccessorItIsTheSubstitute() {
        world.publish(anyMentor("going").withCapacity(9).substitutedBy("heir").profile());
        accepted("mission");
        world.leave("going", null);
        assertThat(world.mentorOf("mission")).isEqualTo("heir");
        assertThat(world.offerOf("mission").stead())
                .isEqualTo(new Stead(new MentorId("heir"), Stead.Role.SUBSTITUTE, GOING));
    }

    @Test
    void aSuccessorWhomTheRulesExcludeIsPassedOver() {
        world.publish(anyMentor("heir").specialisedIn(Specialty.PFLEGE).profile());
        accepted("mission");
        world.leave("going", "heir");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
        assertThat(world.offerOf("mission").stead()).isNull();
    }

    @Test
    void aSuccessorWhomNobodyKnowsOrWhoIsTheSameOneHurtsNobody() {
        accepted("mission");
        world.leave("going", "never-heard-of");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
        world.accept("mission");
        world.leave("near", "near");
        assertThat(world.mentorOf("mission")).isEqualTo("heir");
    }

    @Test
    void aSuccessorWhoDeclinesIsNotAskedAgain() {
        accepted("mission");
        world.leave("going", "heir");
        world.decline("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
    }

    @Test
    void whoStandsByStepsInBeforeAnySuccessor() {
        world.request("dated", DATED.preferring("going"));
        world.accept("dated");
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("near"));
        world.answering.accept(world.standbyQuestion("dated"));
        world.leave("going", "heir");
        assertThat(world.find("dated").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.mentorOf("dated")).isEqualTo("near");
    }

    @Test
    void anOpenOfferIsTakenBackAndAStandByIsLetGoAsEver() {
        world.request("asked", anyWish().preferring("going"));
        assertThat(world.mentorOf("asked")).isEqualTo("going");
        world.request("dated", DATED.preferring("near"));
        world.accept("dated");
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(GOING);
        world.leave("going", null);
        assertThat(world.mentorOf("asked")).as("nobody was named").isEqualTo("near");
        assertThat(world.find("dated").standbys().past())
                .extracting(PastStandby::ending)
                .containsExactly(PastStandby.Ending.MENTOR_WITHDRAWN);
        assertThat(world.find("dated").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whoIsOnlyAskedNoMoreKeepsWhatTheyAccepted() {
        accepted("mission");
        world.withdraw("going");
        world.settle();
        assertThat(world.mentorOf("mission")).isEqualTo("going");
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aWithdrawalThatComesAfterTheLeavingDoesNotKeepThemHere() {
        accepted("mission");
        world.leaveQuietly("going", "heir");
        world.withdraw("going");
        assertThat(world.mentorOf("mission")).isEqualTo("heir");
    }

    @Test
    void twiceIsOnce() {
        // C16
        accepted("mission");
        world.leave("going", "heir");
        world.accept("mission");
        var before = world.find("mission");
        world.leave("going", "near");
        assertThat(world.find("mission")).isEqualTo(before);
        assertThat(world.places("going").recallSince()).isNull();
    }

    @Test
    void aMissionThatMovesOnWhileItIsTakenBackIsSeenByTheSweep() {
        accepted("mission");
        world.cases.beforeNextSave(() -> world.change(
                "mission",
                state -> state.amend(
                        anyWish().on(new Period(DAY, DAY.plusDays(3))).wish(), world.now())));
        world.leave("going", "heir");
        assertThat(world.places("going").recallSince()).as("still owed").isNotNull();
        world.later(Duration.ofSeconds(6));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("heir");
        assertThat(world.places("going").recallSince()).isNull();
    }

    @Test
    void anOfferThatIsWrittenWhileItIsBeingFencedIsTakenBackAllTheSame() {
        // the place is held, the offer not yet written; it is, in the very moment before the fence
        world.requestQuietly("mission", anyWish().preferring("going"));
        world.cases.beforeNextSave(() -> {
            world.leaveQuietly("going", "heir");
            var slow = world.mentors.find("going").orElseThrow();
            world.cases.beforeNextSave(
                    () -> world.change("mission", state -> state.offer(CaseFixture.offer(1, "going"))));
            world.driving.driveMentors(List.of(slow));
        });
        world.drive("mission");
        world.settle();
        assertThat(world.mentorOf("mission")).isNotEqualTo("going");
        Promises.holdAtRest(world);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void manyMissionsAreHandedOverWhereverAnInstanceDies(int writes) {
        // C14
        List<String> missions =
                IntStream.range(0, 8).mapToObj("mission-%d"::formatted).toList();
        missions.forEach(this::accepted);
        world.leaveQuietly("going", "heir");
        assertThat(world.crashingAfter(writes, () -> world.driveMentor("going")))
                .isTrue();
        world.settle();
        assertThat(missions)
                .allSatisfy(mission -> assertThat(world.mentorOf(mission)).isEqualTo("heir"));
        assertThat(world.places("going").recallSince()).isNull();
        assertThat(world.places("going").holds()).isEmpty();
        Promises.holdAtRest(world);
    }

    static IntStream writes() {
        return IntStream.of(0, 1, 5, 7, 8, 9, 12, 16, 17, 20, 24, 25, 30);
    }

    /** Accepted by the one who goes. */
    private void accepted(String mission) {
        world.request(mission, anyWish().preferring("going"));
        world.accept(mission);
        assertThat(world.mentorOf(mission)).isEqualTo("going");
    }
}
