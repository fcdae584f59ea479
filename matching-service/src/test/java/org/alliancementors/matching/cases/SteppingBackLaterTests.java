package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.CaseFact.OfferDeclined;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentor accepted twenty days ago and steps back now, with a reason (U4). */
class SteppingBackLaterTests {

    private final World world = World.undoable(
            Duration.ofMinutes(10),
            anyMentor("first").profile(),
            anyMentor("next").at(52.4, 10.8, 150).profile());
    private Question question = World.question("mission", 1, "first");

    @BeforeEach
    void twentyDaysAgo() {
        world.request("mission", anyWish());
        question = world.question("mission");
        world.answering.accept(question);
        world.later(Duration.ofDays(20));
        world.sweep();
    }

    @Test
    void theYesItselfCannotBeTakenBackAnyMore() {
        assertThat(world.answering.undo(question)).isEqualTo(Standing.of(Answer.ACCEPTED));
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void theNoIsToldToNobodyBeforeItsTimeIsOver() {
        Standing standing = world.answering.decline(question, DeclineReason.TOO_FAR, null);
        assertThat(standing.answer()).isEqualTo(Answer.DECLINED);
        assertThat(standing.undoUntil()).isEqualTo(world.now().plus(Duration.ofMinutes(10)));
        assertThat(world.story("mission")).endsWith("DeclineNoted");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("first")));
    }

    @Test
    void takenBackInThatTimeEverythingIsAsItWas() {
        world.answering.decline(question, DeclineReason.TOO_FAR, null);
        world.later(Duration.ofMinutes(9));
        assertThat(world.answering.undo(question).answer()).isEqualTo(Answer.ACCEPTED);
        world.settle();
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(world.mentorOf("mission")).isEqualTo("first");
        assertThat(world.places("first").track().missions()).isEqualTo(Map.of(YearMonth.of(2026, 3), 1));
        assertThat(world.story("mission")).doesNotContain("OfferDeclined", "OfferReopened");
    }

    @Test
    void afterThatTimeItCountsWithItsReasonAndTheNextIsAsked() {
        world.answering.decline(question, DeclineReason.TOO_FAR, null);
        world.later(Duration.ofMinutes(10));
        world.sweep();
        assertThat(world.factsOf("mission"))
                .filteredOn(OfferDeclined.class::isInstance)
                .extracting(fact -> ((OfferDeclined) fact).reason())
                .containsExactly(DeclineReason.TOO_FAR);
        assertThat(world.mentorOf("mission")).isEqualTo("next");
        assertThat(world.answering.undo(question)).as("too late").isEqualTo(Standing.of(Answer.DECLINED));
        assertThat(world.places("first").holds()).isEmpty();
        assertThat(world.places("first").track().missions()).isEmpty();
        Promises.hold(world);
    }
}
