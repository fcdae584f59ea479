package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.fit.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** N9, U4: an answer is given in a moment and can be taken back for ten minutes. */
class TakingAnswersBackTests {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    private final World world = World.undoable(
            TEN_MINUTES,
            anyMentor().profile(),
            anyMentor("next").at(52.4, 10.8, 150).profile());

    @BeforeEach
    void asked() {
        world.request("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void aNoIsToldToNobodyBeforeItIsFinal() {
        Standing standing = no(null);
        assertThat(standing).isEqualTo(new Standing(Answer.DECLINED, world.now().plus(TEN_MINUTES)));
        assertThat(world.story("mission")).containsExactly("SearchBegun", "MentorOffered", "DeclineNoted");
        assertThat(world.mentorOf("mission")).as("the place stays held").isEqualTo("any");
        assertThat(world.find("mission").dueAt()).isEqualTo(world.now().plus(TEN_MINUTES));
        world.later(TEN_MINUTES.minusSeconds(1));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.later(Duration.ofSeconds(1));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.story("mission")).contains("OfferDeclined");
        assertThat(world.places("any").holds()).isEmpty();
    }

    // U4
    @Test
    void theLinkToAMissionIsAboutTheAttemptThatItsMentorAccepted() {
        assertThat(theirs("any")).as("not accepted yet").isEqualTo(World.question("mission", 0, "any"));
        assertThat(world.answering.decline(theirs("any"), DeclineReason.NO_TIME, null))
                .isEqualTo(Standing.of(Answer.OTHER));
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.accept("mission");
        world.later(TEN_MINUTES);
        world.sweep();
        assertThat(theirs("any")).isEqualTo(world.question("mission"));
        assertThat(world.answering.decline(theirs("any"), DeclineReason.NO_TIME, null))
                .isEqualTo(new Standing(Answer.DECLINED, world.now().plus(TEN_MINUTES)));
        assertThat(world.answering.undo(theirs("any"))).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.undo(theirs("any"))).as("the same again").isEqualTo(Standing.of(Answer.ACCEPTED));
        world.answering.decline(theirs("any"), DeclineReason.NO_TIME, null);
        world.later(TEN_MINUTES);
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(theirs("any")).isEqualTo(World.question("mission", 1, "any"));
        assertThat(world.answering.decline(theirs("any"), DeclineReason.TOPIC, null))
                .as("too late for another reason")
                .isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(theirs("next")).isEqualTo(World.question("mission", 0, "next"));
    }

    private Question theirs(String mentor) {
        return world.answering.accepted(new MissionId("mission"), new MentorId(mentor));
    }

    @Test
    void aNoThatIsTakenBackNeverWas() {
        var question = world.question("mission");
        no(NEXT_YEAR);
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.OPEN));
        assertThat(world.answering.undo(question)).as("the same again").isEqualTo(Standing.of(Answer.OPEN));
        world.later(Duration.ofHours(1));
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
        assertThat(world.places("any").againFrom()).isNull();
        assertThat(world.accept("mission")).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void theSameNoAgainDoesNotMoveTheTime() {
        var until = no(null).undoUntil();
        world.later(Duration.ofMinutes(5));
        assertThat(no(NEXT_YEAR)).isEqualTo(new Standing(Answer.DECLINED, until));
        assertThat(world.answering.accept(world.question("mission")))
                .as("a yes needs the no taken back first")
                .isEqualTo(new Standing(Answer.DECLINED, until));
    }

    @Test
    void aNoCannotBeTakenBackWhenItsTimeIsOverEvenBeforeTheSweep() {
        var question = world.question("mission");
        no(null);
        world.later(TEN_MINUTES);
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.DECLINED));
    }

    @Test
    void theExpiryDoesNotOvertakeAPendingNo() {
        world.later(Duration.between(world.now(), world.offerOf("mission").expiresAt())
                .minusMinutes(5));
        no(null);
        world.later(Duration.ofMinutes(6));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        world.later(Duration.ofMinutes(5));
        world.sweep();
        assertThat(world.story("mission")).contains("OfferDeclined").doesNotContain("OfferExpired");
    }

    @Test
    void aYesIsToldAtOnceAndReopensWithTheTimeItHad() {
        var question = world.question("mission");
        var offer = world.offerOf("mission");
        assertThat(world.answering.accept(question))
                .isEqualTo(new Standing(Answer.ACCEPTED, world.now().plus(TEN_MINUTES)));
        world.later(Duration.ofMinutes(9));
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.OPEN));
        assertThat(world.answering.undo(question)).as("the same again").isEqualTo(Standing.of(Answer.OPEN));
        assertThat(world.offerOf("mission")).isEqualTo(offer);
        assertThat(world.story("mission"))
                .containsExactly("SearchBegun", "MentorOffered", "OfferAccepted", "OfferReopened");
        world.settle();
        assertThat(world.places("any").track().answered())
                .as("there is no answer")
                .isZero();
        world.later(Duration.ofDays(4));
        world.sweep();
        assertThat(world.story("mission")).contains("OfferExpired");
    }

    @Test
    void aYesStandsWhenItsTimeIsOver() {
        var question = world.question("mission");
        world.accept("mission");
        world.later(TEN_MINUTES);
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        world.settle();
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
    }

    @Test
    void aNoAfterAYesThatIsTakenBackLeavesTheYes() {
        var question = world.question("mission");
        world.accept("mission");
        no(null);
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.answering.undo(question))
                .as("the same request again does not take back the yes, too")
                .isEqualTo(Standing.of(Answer.ACCEPTED));
    }

    @Test
    void undoingWhereThereIsNothingChangesNothing() {
        var before = world.find("mission");
        assertThat(world.answering.undo(world.question("mission"))).isEqualTo(Standing.of(Answer.OPEN));
        assertThat(world.answering.undo(World.question("mission", 2, "any"))).isEqualTo(Standing.of(Answer.OTHER));
        assertThat(world.answering.undo(World.question("unknown", 1, "any"))).isEqualTo(Standing.of(Answer.OTHER));
        assertThat(world.find("mission")).isEqualTo(before);
    }

    @Test
    void cancellingEndsAPendingNo() {
        var question = world.question("mission");
        no(NEXT_YEAR);
        world.cancel("mission");
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.WITHDRAWN));
        world.settle();
        assertThat(world.story("mission")).contains("OfferWithdrawn").doesNotContain("OfferDeclined");
        assertThat(world.places("any").againFrom()).isNull();
    }

    @Test
    void whoLeavesIsNotWaitedForTillTheirNoIsFinal() {
        no(null);
        world.withdraw("any");
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.story("mission")).contains("OfferWithdrawn").doesNotContain("OfferDeclined");
    }

    @Test
    void whenToAskAgainIsKeptWithTheMentorOnceTheNoIsFinal() {
        no(NEXT_YEAR);
        assertThat(world.places("any").againFrom()).isNull();
        world.settle();
        assertThat(world.places("any").againFrom()).isEqualTo(NEXT_YEAR);
        assertThat(world.places("any").candidate()).map(Candidate::againFrom).contains(NEXT_YEAR);
        world.publish(anyMentor().withCapacity(1).profile());
        assertThat(world.places("any").againFrom()).as("a new profile keeps it").isEqualTo(NEXT_YEAR);
    }

    @Test
    void aLaterWishWhenToAskAgainReplacesTheEarlierAndNoWishLeavesIt() {
        world.request("other", anyWish().preferring("any"));
        world.request("third", anyWish());
        no(NEXT_YEAR);
        world.settle();
        var other = World.question("other", 1, "any");
        world.answering.decline(other, DeclineReason.NO_TIME, LocalDate.of(2026, 6, 1));
        world.settle();
        assertThat(world.places("any").againFrom()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void askingAgainFromTodayOrBeforeMeansAtAnyTime() {
        no(LocalDate.of(2026, 3, 2));
        assertThat(world.find("mission").declining())
                .extracting(Declining::againFrom)
                .isNull();
    }

    @Test
    void twoInstancesThatFindTheTimeOverLeaveTheAttemptOnce() {
        no(NEXT_YEAR);
        world.later(TEN_MINUTES);
        world.cases.beforeNextSave(world::sweep);
        world.sweep();
        world.settle();
        assertThat(world.story("mission")).containsOnlyOnce("OfferDeclined");
        assertThat(world.places("any").track().answered()).isEqualTo(1);
        assertThat(world.find("mission").past())
                .singleElement()
                .satisfies(past -> assertThat(past.offer().mentor()).isEqualTo(new MentorId("any")));
    }

    private Standing no(@Nullable LocalDate againFrom) {
        return world.answering.decline(World.question("mission", 1, "any"), DeclineReason.NO_TIME, againFrom);
    }
}
