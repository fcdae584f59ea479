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
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.fit.PolicyFixture;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.Hold;
import org.junit.jupiter.api.Test;

/** A mission has a fixed date: a second mentor is asked softly to stand by. */
class StandingByTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final WishFixture DATED = anyWish().on(new Period(DAY, DAY));

    private final World world = World.with(
            anyMentor("first").withCapacity(1).profile(),
            anyMentor("second").withCapacity(1).at(52.2, 9.95, 150).profile(),
            anyMentor("third").withCapacity(1).at(52.4, 10.8, 150).profile());

    @Test
    void nobodyIsAskedWithoutAFixedDateOrBeforeTheMentorAccepted() {
        world.request("window", anyWish());
        world.accept("window");
        world.request("dated", DATED);
        world.settle();
        assertThat(world.find("window").standbys()).isEqualTo(Standbys.NONE);
        assertThat(world.find("dated").standbys()).isEqualTo(Standbys.NONE);
    }

    @Test
    void theNextBestIsAskedAndTheirPlaceCounts() {
        accepted();
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("second"));
        assertThat(world.places("second").holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.role()).isEqualTo(Hold.Role.STANDBY));
        world.request("other", anyWish());
        assertThat(world.mentorOf("other")).as("the place is taken").isEqualTo("third");
        assertThat(world.answering
                        .preview(world.standbyQuestion("dated"))
                        .orElseThrow()
                        .offer())
                .map(Offer::distanceKm)
                .contains(63);
    }

    @Test
    void whoHadFewerMissionsThanTheOthersIsAskedFirst() {
        // without the load, of two who are the same but for one mission: experience is worth less than fairness
        var fair = World.with(
                anyMentor("comes").profile(),
                anyMentor("did").profile(),
                anyMentor("not").profile());
        var policy =
                new PolicyFixture(UndoTime.of(Duration.ZERO)).without(Term.LOAD).policy();
        fair.policies = () -> policy;
        fair.request("earlier", anyWish().preferring("did"));
        fair.accept("earlier");
        fair.request("dated", DATED.preferring("comes"));
        fair.accept("dated");
        assertThat(fair.standbyOf("dated").mentor()).isEqualTo(new MentorId("not"));
        assertThat(fair.standbyOf("dated").offer().addends()).containsEntry(Term.FAIRNESS, 90);
    }

    @Test
    void whileAYesCanBeTakenBackNobodyElseIsBothered() {
        var undoable = World.undoable(
                Duration.ofMinutes(10),
                anyMentor("first").profile(),
                anyMentor("second").profile());
        undoable.request("dated", DATED);
        undoable.accept("dated");
        undoable.sweep();
        assertThat(undoable.find("dated").standbys().current()).isNull();
        undoable.later(Duration.ofMinutes(10));
        undoable.sweep();
        assertThat(undoable.standbyOf("dated").number()).isEqualTo(1);
    }

    @Test
    void agreeingIsIdempotentAndANoMayFollow() {
        accepted();
        var question = world.standbyQuestion("dated");
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.undo(question))
                .as("it can be declined later")
                .isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.decline(question, DeclineReason.NO_TIME, LocalDate.of(2026, 5, 1)))
                .isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.answering.decline(question, DeclineReason.NO_TIME, null))
                .isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.places("second").againFrom()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("first", "third")));
    }

    @Test
    void atMostThreeAreAsked() {
        world.publish(anyMentor("fourth").at(52.45, 10.9, 150).profile());
        world.publish(anyMentor("fifth").at(52.5, 10.9, 150).profile());
        accepted();
        for (int i = 0; i < 3; i++) {
            world.answering.decline(world.standbyQuestion("dated"), DeclineReason.NO_TIME, null);
        }
        world.settle();
        assertThat(world.find("dated").standbys().current()).isNull();
        assertThat(world.find("dated").standbys().asked()).isEqualTo(3);
        assertThat(world.find("dated").dueAt()).isNull();
        assertThat(world.places("fifth").holds()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerInTimeIsAskedNoMore() {
        accepted();
        var question = world.standbyQuestion("dated");
        world.later(Duration.ofDays(4));
        world.sweep();
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.EXPIRED));
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        assertThat(world.places("second").holds()).isEmpty();
        assertThat(world.places("second").track().lapsed())
                .as("it was only a favour")
                .isZero();
    }

    @Test
    void cancellingOrMovingEndsIt() {
        agreed();
        var question = world.standbyQuestion("dated");
        world.amend("dated", anyWish());
        assertThat(world.answering.accept(question)).isEqualTo(Standing.of(Answer.WITHDRAWN));
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("first")));
        world.settle();
        assertThat(world.find("dated").standbys().current()).as("no fixed date").isNull();

        world.amend("dated", DATED);
        assertThat(world.standbyOf("dated").number()).isEqualTo(2);
        LocalDate next = DAY.plusDays(1);
        world.amend("dated", anyWish().on(new Period(next, next)));
        assertThat(world.standbyOf("dated").number())
                .as("another date is another question")
                .isEqualTo(3);
        world.cancel("dated");
        assertThat(world.holders()).isEmpty();
        assertThat(world.find("dated").dueAt()).isNull();
    }

    @Test
    void aChangeOnTheSameDayIsLookedAtForWhoStandsByToo() {
        world.publish(anyMentor("second")
                .withCapacity(1)
                .at(52.2, 9.95, 150)
                .working(Format.ON_SITE)
                .profile());
        agreed();
        world.amend("dated", DATED.meeting(Format.PHONE));
        assertThat(world.mentorOf("dated")).isEqualTo("first");
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        assertThat(world.places("second").holds()).isEmpty();
    }

    @Test
    void whoLeavesStandsByNoMore() {
        agreed();
        world.withdraw("second");
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        assertThat(world.places("second").holds()).isEmpty();
        assertThat(world.places("second").recallSince()).isNull();
    }

    @Test
    void whomNoMailReachesStandsByNoMore() {
        agreed();
        world.change("dated", state -> state.unreachable(7, new MentorId("second"), world.now()));
        world.drive("dated");
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        world.decline("dated");
        assertThat(world.mentorOf("dated")).as("nor is asked again").isEqualTo("third");
    }

    @Test
    void nobodyThereIsTriedAgainAnHourLaterAndNotOnTheDayItself() {
        world.withdraw("second");
        world.withdraw("third");
        accepted();
        assertThat(world.find("dated").dueAt()).isEqualTo(world.now().plus(AskingStandbys.PAUSE));
        world.publish(anyMentor("third").profile());
        world.later(AskingStandbys.PAUSE);
        world.sweep();
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("third"));
        world.withdraw("third");
        world.later(Duration.ofDays(60));
        world.sweep();
        assertThat(world.find("dated").dueAt()).isNull();
    }

    @Test
    void twoInstancesAskOne() {
        world.request("dated", DATED);
        world.change("dated", state -> state.accept(1, world.now()));
        world.mentors.beforeNextSave(() -> world.drive("dated"));
        world.drive("dated");
        world.settle();
        assertThat(world.story("dated")).containsOnlyOnce("StandbyAsked");
        assertThat(world.holders()).isEqualTo(Map.of("dated", List.of("first", "second")));
    }

    @Test
    void aPlaceOfWhoStandsByIsConfirmedAndOneThatNoCaseNamesGoes() {
        accepted();
        world.later(Duration.ofMinutes(6));
        world.sweepMentors();
        assertThat(world.places("second").holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.confirmed()).isTrue());
        assertThat(world.places("second").dueAt()).isNull();
    }

    @Test
    void aFrozenInstanceCannotAskForAPlaceThatASweepTookAway() {
        world.request("dated", DATED);
        world.accept("dated");
        world.answering.decline(world.standbyQuestion("dated"), DeclineReason.OTHER, null);
        world.answering.decline(world.standbyQuestion("dated"), DeclineReason.OTHER, null);
        world.publish(anyMentor("fourth").at(52.45, 10.9, 150).profile());
        world.later(AskingStandbys.PAUSE);
        world.cases.beforeNextSave(() -> {
            world.later(Duration.ofMinutes(6));
            world.driveMentor("fourth");
        });
        world.drive("dated");
        assertThat(world.places("fourth").holds()).isEmpty();
        assertThat(world.find("dated").standbys().current())
                .as("the case was fenced before the place went")
                .isNull();
        world.settle();
        assertThat(world.standbyOf("dated").mentor()).isEqualTo(new MentorId("fourth"));
        assertThat(world.places("fourth").holds()).hasSize(1);
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
