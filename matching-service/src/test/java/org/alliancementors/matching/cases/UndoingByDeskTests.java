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
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.DeskRefusal.Event;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.junit.jupiter.api.Test;

/** The desk takes its last act back. */
class UndoingByDeskTests {

    private static final MentorId FAR = new MentorId("far");

    private static World withOneFarAway() {
        return World.with(anyMentor("far").at(48.1, 11.6, 50).profile());
    }

    @Test
    void anAssignmentThatNobodyAnsweredIsWithdrawnAndTheCaseWaitsAsBefore() {
        var world = withOneFarAway();
        Waiting before = world.request("mission", anyWish()).waiting();
        world.later(Duration.ofMinutes(1));
        var desk = new DeskFixture(world);
        desk.assign("mission", "far");
        world.later(Duration.ofMinutes(5));
        assertThat(desk.undo("mission")).isEqualTo(new Outcome.Done());
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("mission").waiting())
                .extracting("since", "reason")
                .containsExactly(java.util.Objects.requireNonNull(before).since(), Waiting.Reason.NOBODY);
        assertThat(world.holders()).isEmpty();
        assertThat(world.story("mission"))
                .as("others learn that it is at the desk again")
                .containsExactly(
                        "SearchBegun",
                        "DeskAsked",
                        "MentorOffered",
                        "DeskActed",
                        "OfferWithdrawn",
                        "DeskAsked",
                        "DeskActed");
        List<DeskAct> acts = world.find("mission").desk().acts();
        assertThat(acts).extracting(DeskAct::kind).containsExactly(DeskAct.Kind.ASSIGN, DeskAct.Kind.UNDO);
        assertThat(acts.getFirst().undone()).isEqualTo(2);
    }

    @Test
    void whoWasAskedBeforeTheAssignmentMayBeAskedAgainButNotTheOneItWasAbout() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.assign("mission", "next");
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        desk.undo("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.decline("mission");
        assertThat(world.find("mission").status())
                .as("the desk took 'next' back")
                .isEqualTo(Status.AT_DESK);
    }

    @Test
    void anAssignmentThatWasAnsweredStays() {
        var world = withOneFarAway();
        world.request("accepted", anyWish());
        world.request("declined", anyWish());
        var desk = new DeskFixture(world);
        desk.assign("accepted", "far");
        desk.assign("declined", "far");
        world.accept("accepted");
        world.decline("declined");
        assertThat(refusal(desk.undo("accepted"))).satisfies(why -> assertFollowed(why, Event.ACCEPTED, FAR));
        assertThat(refusal(desk.undo("declined"))).satisfies(why -> assertFollowed(why, Event.DECLINED, FAR));
        assertThat(world.mentorOf("accepted")).isEqualTo("far");
    }

    @Test
    void afterFiveMinutesItIsTooLate() {
        var world = withOneFarAway();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.assign("mission", "far");
        Instant until = world.now().plus(Duration.ofMinutes(5));
        world.later(Duration.ofMinutes(5).plusMillis(1));
        assertThat(refusal(desk.undo("mission")))
                .isInstanceOfSatisfying(
                        DeskRefusal.TooLateToUndo.class,
                        late -> assertThat(late.undoableUntil()).isEqualTo(until));
        assertThat(world.mentorOf("mission")).isEqualTo("far");
    }

    @Test
    void anExclusionAndASnoozeAreLifted() {
        var world = withOneFarAway();
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.exclude("mission", "far");
        Instant friday = world.now().plus(Duration.ofDays(4));
        desk.snooze("mission", friday);
        desk.snooze("mission", friday.plus(Duration.ofDays(3)));
        desk.undo("mission");
        assertThat(world.find("mission").desk().snoozedUntil())
                .as("the earlier one stands")
                .isEqualTo(friday);
        desk.undo("mission");
        assertThat(world.find("mission").desk().snoozedUntil()).isNull();
        assertThat(world.find("mission").desk().excluded()).containsExactly(FAR);
        desk.undo("mission");
        assertThat(world.find("mission").desk().excluded()).isEmpty();
        assertThat(refusal(desk.undo("mission"))).isEqualTo(new DeskRefusal.NothingToUndo());
    }

    @Test
    void aCaseThatFoundNobodyInTheSearchWaitsAsBefore() {
        var world = new World();
        for (int i = 0; i < 5; i++) {
            world.publish(anyMentor("m" + i).profile());
        }
        world.request("mission", anyWish());
        for (int i = 0; i < 5; i++) {
            world.decline("mission");
        }
        Waiting before = world.find("mission").waiting();
        world.later(Duration.ofMinutes(1));
        var desk = new DeskFixture(world);
        desk.search("mission");
        assertThat(world.find("mission").waiting()).extracting("reason").isEqualTo(Waiting.Reason.NOBODY);
        desk.undo("mission");
        assertThat(world.find("mission").waiting()).isEqualTo(before);
        assertThat(world.find("mission").refusals()).isEqualTo(5);
        assertThat(world.find("mission").dueAt()).as("only the desk goes on").isNull();
    }

    @Test
    void aSearchThatAskedSomebodyOrTookAnOfferBackStays() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        var desk = new DeskFixture(world);
        desk.search("mission");
        assertThat(refusal(desk.undo("mission")))
                .satisfies(why -> assertFollowed(why, Event.TAKEN_BACK, new MentorId("any")));
        var waiting = World.with(anyMentor().withCapacity(0).profile());
        waiting.request("mission", anyWish());
        waiting.publishQuietly(anyMentor().profile());
        var late = new DeskFixture(waiting);
        late.search("mission");
        assertThat(waiting.mentorOf("mission")).isEqualTo("any");
        assertThat(refusal(late.undo("mission")))
                .satisfies(why -> assertFollowed(why, Event.ASKED, new MentorId("any")));
        assertThat(waiting.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void whereTheDeskDidNothingThereIsNothingToTakeBack() {
        var world = new World();
        world.request("mission", anyWish().wishing(Specialty.PFLEGE));
        assertThat(refusal(new DeskFixture(world).undo("mission"))).isEqualTo(new DeskRefusal.NothingToUndo());
    }

    private static void assertFollowed(DeskRefusal why, Event since, MentorId mentor) {
        assertThat(why).isInstanceOfSatisfying(DeskRefusal.Followed.class, followed -> {
            assertThat(followed.since()).isEqualTo(since);
            assertThat(followed.mentor()).isEqualTo(mentor);
        });
    }
}
