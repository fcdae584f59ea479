package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.StandbyEnded;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.Hold;
import org.junit.jupiter.api.Test;

/** The mentor of a mission falls out, and somebody stands by. */
class SteppingInTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final WishFixture DATED = anyWish().on(new Period(DAY, DAY));

    private final World world = World.with(
            anyMentor("first").withCapacity(1).profile(),
            anyMentor("second").withCapacity(1).at(52.2, 9.95, 150).profile(),
            anyMentor("third").withCapacity(1).at(52.4, 10.8, 150).profile());

    @Test
    void whoStandsByIsTheMentorInTheVeryStepInWhichTheFirstFallsOut() {
        agreed();
        world.decline("dated");
        Case after = world.find("dated");
        assertThat(after.status()).isEqualTo(Status.ACCEPTED);
        assertThat(after.names(new MentorId("second"), 2)).isTrue();
        assertThat(world.story("dated"))
                .containsSubsequence("OfferDeclined", "StandbySteppedIn")
                .doesNotContain("StandbyEnded");
        assertThat(world.places("second").holds()).singleElement().satisfies(hold -> {
            assertThat(hold.role()).isEqualTo(Hold.Role.MENTOR);
            assertThat(hold.attempt()).isEqualTo(2);
        });
        assertThat(world.places("second").track().missions().values()).containsExactly(1);
        assertThat(world.places("first").holds()).isEmpty();
        assertThat(world.standbyOf("dated").mentor())
                .as("somebody stands by for them, but not who fell out")
                .isEqualTo(new MentorId("third"));
    }

    @Test
    void whoSteppedInCanFallOutToo() {
        agreed();
        world.decline("dated");
        world.answering.accept(world.standbyQuestion("dated"));
        assertThat(world.decline("dated")).isEqualTo(Answer.DECLINED);
        assertThat(world.mentorOf("dated")).isEqualTo("third");
        world.settle();
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("third")));
        assertThat(world.places("second").track().missions()).isEmpty();
    }

    @Test
    void theLinkOfWhoSteppedInTellsSo() {
        agreed();
        var question = world.standbyQuestion("dated");
        world.decline("dated");
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.decline(question, DeclineReason.OTHER, null))
                .as("they answer for the attempt now")
                .isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.mentorOf("dated")).isEqualTo("second");
    }

    @Test
    void whoWasOnlyAskedIsLetGoAndMayBeFoundByTheOpenSearch() {
        accepted();
        world.decline("dated");
        assertThat(world.factsOf("dated"))
                .filteredOn(StandbyEnded.class::isInstance)
                .extracting(fact -> ((StandbyEnded) fact).ending())
                .containsExactly(PastStandby.Ending.NOT_NEEDED);
        assertThat(world.find("dated").status()).isEqualTo(Status.OFFERED);
        assertThat(world.mentorOf("dated")).isEqualTo("second");
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("second")));
    }

    @Test
    void whoStandsByStepsInWhenAChangeStopsTheFirst() {
        world.publish(anyMentor("first").withCapacity(1).working(Format.ON_SITE).profile());
        agreed();
        world.amend("dated", DATED.meeting(Format.PHONE));
        assertThat(world.mentorOf("dated")).isEqualTo("second");
        assertThat(world.find("dated").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.find("dated").recheckSince()).isNull();
    }

    @Test
    void whomNoMailReachesAsTheMentorIsReplacedByWhoStandsBy() {
        agreed();
        world.change("dated", state -> state.unreachable(1, new MentorId("first"), world.now()));
        world.drive("dated");
        assertThat(world.mentorOf("dated")).isEqualTo("second");
    }

    @Test
    void aFrozenInstanceThatThawsTakesNoPlaceOfSomebodyWhoSteppedInMeanwhile() {
        world.request("dated", DATED);
        world.change("dated", state -> state.accept(1, world.now()));
        world.cases.beforeNextSave(() -> {
            // the first save notes that the mentor comes, the second one asks
            world.cases.beforeNextSave(() -> {
                world.later(Duration.ofMinutes(6));
                world.sweep();
                world.sweep();
                world.answering.accept(world.standbyQuestion("dated"));
                world.decline("dated");
            });
        });
        world.drive("dated");
        world.settle();
        assertThat(world.mentorOf("dated")).isEqualTo("second");
        assertThat(world.holders().get("dated")).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void whoFallsOutBeforeTheirPlaceWasPromotedGivesItBackAllTheSame() {
        agreed();
        world.change("dated", state -> state.decline(1, DeclineReason.NO_TIME, world.now()));
        assertThat(world.places("second").holds())
                .as("an instance died before the place became that of the attempt")
                .extracting(Hold::role)
                .containsExactly(Hold.Role.STANDBY);
        world.change("dated", state -> state.decline(2, DeclineReason.NO_TIME, world.now()));
        world.settle();
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("third")));
        assertThat(world.places("second").track().answered()).isEqualTo(1);
    }

    @Test
    void aPlaceThatIsToBePromotedIsNotTakenForLeftOver() {
        agreed();
        world.change("dated", state -> state.decline(1, DeclineReason.NO_TIME, world.now()));
        world.later(Duration.ofMinutes(6));
        world.sweepMentors();
        assertThat(world.places("second").holds()).hasSize(1);
        world.settle();
        assertThat(world.places("second").holds()).extracting(Hold::role).containsExactly(Hold.Role.MENTOR);
    }

    private void accepted() {
        world.request("dated", DATED);
        assertThat(world.mentorOf("dated")).isEqualTo("first");
        world.accept("dated");
    }

    private void agreed() {
        accepted();
        assertThat(world.answering.accept(world.standbyQuestion("dated")).answer())
                .isEqualTo(Answer.ACCEPTED);
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("second"));
    }
}
