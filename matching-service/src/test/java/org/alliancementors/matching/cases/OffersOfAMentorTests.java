package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.junit.jupiter.api.Test;

/** A mentor looks at what they are asked, without a link. */
class OffersOfAMentorTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);

    private final World world = World.undoable(
            Duration.ofMinutes(10),
            anyMentor().profile(),
            anyMentor("next").at(52.4, 10.8, 150).profile());

    @Test
    void anOpenQuestionIsThereWithItsNumberAndItsGrounds() {
        world.request("mission", anyWish());
        assertThat(of("any")).singleElement().satisfies(asked -> {
            assertThat(asked.question()).isEqualTo(world.question("mission"));
            assertThat(asked.preview().standing()).isEqualTo(Standing.of(Answer.OPEN));
            assertThat(asked.preview().offer()).contains(world.offerOf("mission"));
        });
        assertThat(of("next")).isEmpty();
        assertThat(of("nobody")).isEmpty();
    }

    @Test
    void aNoStaysAsLongAsItCanBeTakenBackAndIsGoneThen() {
        world.request("mission", anyWish());
        world.answering.decline(world.question("mission"), DeclineReason.NO_TIME, null);
        assertThat(of("any"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.preview().standing())
                        .isEqualTo(new Standing(Answer.DECLINED, world.now().plus(Duration.ofMinutes(10)))));
        world.later(Duration.ofMinutes(10));
        world.settle();
        assertThat(of("any")).isEmpty();
        assertThat(of("next")).hasSize(1);
    }

    @Test
    void aYesStaysForAsLongAsTheMissionRuns() {
        world.request("mission", anyWish());
        world.accept("mission");
        world.later(Duration.ofDays(3));
        world.settle();
        assertThat(of("any"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.preview().standing()).isEqualTo(Standing.of(Answer.ACCEPTED)));
        world.complete("mission", "any");
        world.settle();
        assertThat(of("any")).isEmpty();
    }

    @Test
    void aQuestionToStandByIsToldApart() {
        world.request("dated", anyWish().on(new Period(DAY, DAY)));
        world.accept("dated");
        world.later(Duration.ofMinutes(10));
        world.settle();
        assertThat(of("next")).singleElement().satisfies(asked -> {
            assertThat(asked.question()).isEqualTo(world.standbyQuestion("dated"));
            assertThat(asked.preview().standing()).isEqualTo(Standing.of(Answer.OPEN));
        });
    }

    @Test
    void aPlaceThatNoCaseNamesAsksNothing() {
        world.request("mission", anyWish());
        Hold leftOver = Hold.asked(new MissionId("mission"), 7, new RoundId("lost"), world.now());
        world.mentor("next", places -> ((Claim.Granted) places.claim(leftOver, places.profileSeq())).places());
        assertThat(world.places("next").holds()).hasSize(1);
        assertThat(of("next")).isEmpty();
    }

    private List<OffersOfAMentor.Asked> of(String mentor) {
        return world.offers.of(new MentorId(mentor));
    }
}
