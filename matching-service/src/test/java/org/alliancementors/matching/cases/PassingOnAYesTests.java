package org.alliancementors.matching.cases;

import static org.alliancementors.matching.cases.DeskFixture.refusal;
import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.DeskRefusal.Event;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.junit.jupiter.api.Test;

/** A mentor has told the desk that they come, and the desk assigns them with that. */
class PassingOnAYesTests {

    private static final MentorId FAR = new MentorId("far");

    private final World world = World.undoable(
            Duration.ofMinutes(10),
            anyMentor().profile(),
            anyMentor("far").at(48.1, 11.6, 50).withCapacity(1).profile());
    private final DeskFixture desk = new DeskFixture(world);

    @Test
    void theMentorComesAtOnceWithoutBeingAsked() {
        world.request("mission", anyWish());
        assertThat(desk.assignAgreed("mission", "far")).isEqualTo(new Outcome.Done());
        Case after = world.find("mission");
        assertThat(after.status()).isEqualTo(Status.ACCEPTED);
        assertThat(after.acceptedAt()).isEqualTo(world.now());
        assertThat(world.mentorOf("mission")).isEqualTo("far");
        assertThat(world.story("mission"))
                .containsExactly("SearchBegun", "MentorOffered", "OfferWithdrawn", "MentorAgreed", "DeskActed");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("far")));
        assertThat(after.desk().acts())
                .singleElement()
                .satisfies(act -> assertThat(act.agreed()).isTrue());
        world.settle();
        Promises.holdAtRest(world);
    }

    @Test
    void aRunningMissionIsHandedOverInOneStep() {
        world.request("mission", anyWish());
        world.accept("mission");
        desk.assignAgreed("mission", "far");
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.find("mission").past())
                .singleElement()
                .satisfies(left -> assertThat(left.offer().mentor()).isEqualTo(new MentorId("any")));
        world.settle();
        Promises.holdAtRest(world);
    }

    @Test
    void whoIsAskedAlreadyComesInTheSameAttempt() {
        world.request("mission", anyWish());
        assertThat(desk.assignAgreed("mission", "any")).isEqualTo(new Outcome.Done());
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.find("mission").attempt()).isEqualTo(1);
        assertThat(world.story("mission"))
                .containsExactly("SearchBegun", "MentorOffered", "OfferAccepted", "DeskActed");
        assertThat(refusal(desk.assignAgreed("mission", "any")))
                .isEqualTo(new DeskRefusal.MentorIsTheirs(new MentorId("any"), true));
        world.settle();
        Promises.holdAtRest(world);
        assertThat(refusal(desk.undo("mission"))).isInstanceOf(DeskRefusal.TooLateToUndo.class);
    }

    @Test
    void takenBackWhoWasAskedIsAskedAsBefore() {
        Offer before = world.request("mission", anyWish()).offer();
        desk.assignAgreed("mission", "any");
        world.later(Duration.ofMinutes(4));
        assertThat(desk.undo("mission")).isEqualTo(new Outcome.Done());
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
        assertThat(world.find("mission").offer()).isEqualTo(before);
        world.settle();
        Promises.holdAtRest(world);
        assertThat(world.accept("mission")).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void whatTheMentorHasSaidThemselvesSinceIsTheirs() {
        world.request("mission", anyWish());
        desk.assignAgreed("mission", "any");
        world.later(Duration.ofMinutes(1));
        world.answering.undo(world.question("mission"));
        assertThat(refusal(desk.undo("mission"))).isInstanceOf(DeskRefusal.Followed.class);
        world.accept("mission");
        assertThat(refusal(desk.undo("mission")))
                .isInstanceOfSatisfying(
                        DeskRefusal.Followed.class,
                        followed -> assertThat(followed.since()).isEqualTo(Event.ACCEPTED));
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void anAnswerByLinkThatCameFirstIsSeenBeforeTheDeskActs() {
        world.request("mission", anyWish());
        var stale = desk.now("mission");
        world.answering.decline(world.question("mission"), DeclineReason.NO_TIME, null);
        assertThat(world.directing.assign(stale, new DirectingCases.Choice(new MentorId("any"), false, true)))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void capacityIsNeverExceeded() {
        world.request("first", anyWish());
        world.request("second", anyWish());
        desk.assignAgreed("first", "far");
        assertThat(refusal(desk.assignAgreed("second", "far"))).isEqualTo(new DeskRefusal.MentorFull(FAR, 1));
        assertThat(world.mentorOf("second")).isEqualTo("any");
    }

    @Test
    void theDeskCanTakeItBackAsIfItHadNotBeen() {
        world.request("mission", anyWish());
        desk.assignAgreed("mission", "far");
        world.later(Duration.ofMinutes(5));
        assertThat(desk.undo("mission")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
        world.accept("mission");
        world.settle();
        Promises.holdAtRest(world);
    }

    @Test
    void aCaseThatLayAtTheDeskLiesThereAgain() {
        var alone = World.with(anyMentor("far").at(48.1, 11.6, 50).profile());
        alone.request("mission", anyWish());
        var there = new DeskFixture(alone);
        there.assignAgreed("mission", "far");
        assertThat(alone.find("mission").status()).isEqualTo(Status.ACCEPTED);
        there.undo("mission");
        assertThat(alone.find("mission").status()).isEqualTo(Status.AT_DESK);
        alone.settle();
        Promises.holdAtRest(alone);
    }

    @Test
    void whoHasSteppedBackMeanwhileIsNotTakenBackAgain() {
        world.request("mission", anyWish());
        desk.assignAgreed("mission", "far");
        world.answering.decline(world.question("mission"), DeclineReason.NO_TIME, null);
        assertThat(refusal(desk.undo("mission")))
                .isInstanceOfSatisfying(
                        DeskRefusal.Followed.class,
                        followed -> assertThat(followed.since()).isEqualTo(Event.DECLINED));
        world.settle();
        assertThat(world.find("mission").status())
                .as("the desk took 'any' back before")
                .isEqualTo(Status.AT_DESK);
        Promises.holdAtRest(world);
    }

    // C14
    @Test
    void aCrashAfterTheWriteLosesNothing() {
        world.request("mission", anyWish());
        world.crashingAfter(2, () -> desk.assignAgreed("mission", "far"));
        world.settle();
        assertThat(world.mentorOf("mission")).isEqualTo("far");
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        Promises.holdAtRest(world);
    }
}
