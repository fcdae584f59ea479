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
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.alliancementors.matching.fit.Stead;
import org.alliancementors.matching.fit.TrackRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk hands a running mission to another mentor. */
class HandingOverByDeskTests {

    private static final MentorId FIRST = new MentorId("first");

    private final World world = World.with(
            anyMentor("first").withCapacity(1).profile(),
            anyMentor("second").at(52.4, 10.8, 150).profile(),
            anyMentor("third").at(51.4, 9.5, 150).profile());
    private final DeskFixture desk = new DeskFixture(world);

    @BeforeEach
    void weeksAgoTheFirstAccepted() {
        world.request("mission", anyWish().preferring("first"));
        world.accept("mission");
        world.later(Duration.ofDays(20));
        assertThat(desk.assign("mission", "second")).isEqualTo(new Outcome.Done());
    }

    @Test
    void theFirstIsReleasedTheSecondIsAskedAndTheHistoryIsKept() {
        // U7
        Case after = world.find("mission");
        assertThat(after.status()).isEqualTo(Status.OFFERED);
        assertThat(world.mentorOf("mission")).isEqualTo("second");
        assertThat(world.factsOf("mission"))
                .contains(new OfferWithdrawn(1, FIRST, WithdrawalReason.BY_DESK, world.now()));
        assertThat(after.past()).singleElement().satisfies(left -> {
            assertThat(left.offer().mentor()).isEqualTo(FIRST);
            assertThat(left.acceptedAt()).isNotNull();
            assertThat(left.reason()).isEqualTo("BY_DESK");
        });
        assertThat(after.desk().acts())
                .singleElement()
                .satisfies(act -> assertThat(act.reason()).isEqualTo("we talked on the phone"));
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("second")));
        assertThat(world.places("first").track()).isEqualTo(new TrackRecord(Map.of(), Map.of(), 1, 0));
        assertThat(world.answering.accept(World.question("mission", 1, "first")).answer())
                .isEqualTo(Answer.WITHDRAWN);
    }

    @Test
    void theSecondAcceptsAndItCountsForThem() {
        assertThat(world.accept("mission")).isEqualTo(Answer.ACCEPTED);
        assertThat(world.places("second").track().missions().values()).containsExactly(1);
        assertThat(world.complete("mission", "second").past())
                .extracting(PastAttempt::ending)
                .containsExactly(PastAttempt.Ending.WITHDRAWN, PastAttempt.Ending.COMPLETED);
    }

    @Test
    void takenBackWithinItsMinutesTheFirstIsAskedFirstAgain() {
        assertThat(desk.undo("mission")).isEqualTo(new Outcome.Done());
        assertThat(world.mentorOf("mission")).isEqualTo("first");
        assertThat(world.offerOf("mission").stead()).isEqualTo(new Stead(FIRST, Stead.Role.RETURNING, FIRST));
        assertThat(world.offerOf("mission").stead())
                .extracting(stead -> stead.inWords())
                .isEqualTo("asked first because the desk took back that it had chosen somebody else");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("first")));
    }

    @Test
    void takenBackWhenTheFirstIsFullByThenTheSearchIsOpen() {
        world.request("another", anyWish().preferring("first"));
        assertThat(world.mentorOf("another")).isEqualTo("first");
        desk.undo("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("third");
    }

    @Test
    void afterItsMinutesOrOnceTheSecondAcceptedItCannotBeTakenBack() {
        world.accept("mission");
        assertThat(refusal(desk.undo("mission")))
                .isInstanceOfSatisfying(
                        DeskRefusal.Followed.class,
                        followed -> assertThat(followed.since()).isEqualTo(DeskRefusal.Event.ACCEPTED));
        world.later(Duration.ofMinutes(6));
        assertThat(refusal(desk.undo("mission"))).isInstanceOf(DeskRefusal.TooLateToUndo.class);
    }

    @Test
    void onceTheMissionIsDoneItCannotBeTakenBackEither() {
        world.accept("mission");
        world.complete("mission", "second");
        assertThat(refusal(desk.undo("mission"))).isEqualTo(new DeskRefusal.Completed());
    }
}
