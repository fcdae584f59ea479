package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.fit.Stead;
import org.junit.jupiter.api.Test;

/** Somebody cannot come and has named who comes instead. */
class AskingSubstitutesTests {

    private static final Period SPRING = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
    private static final Stead FOR_M07 = new Stead(new MentorId("sub"), Stead.Role.SUBSTITUTE, new MentorId("M07"));

    private final World world = World.with(
            anyMentor("M07").withCapacity(1).substitutedBy("sub").profile(),
            anyMentor("near").at(51.4, 9.5, 150).profile(),
            anyMentor("sub").withCapacity(1).at(52.4, 10.8, 150).profile());

    @Test
    void whoStandsForAnAbsentWishedMentorIsAskedFirst() {
        // U6
        away();
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.mentorOf("mission")).isEqualTo("sub");
        assertThat(world.offerOf("mission").stead()).isEqualTo(FOR_M07);
        assertThat(FOR_M07.inWords()).isEqualTo("asked first as substitute of M07");
        var round = world.rounds
                .find(Objects.requireNonNull(world.offerOf("mission").round()))
                .orElseThrow();
        assertThat(round.recompute().agrees()).isTrue();
    }

    @Test
    void aWishedMentorWhoIsThereIsAskedThemselves() {
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.mentorOf("mission")).isEqualTo("M07");
        assertThat(world.offerOf("mission").stead()).isNull();
    }

    @Test
    void aWishedMentorWhoIsOnlyFullHasNobodyStandForThem() {
        world.request("first", anyWish().preferring("M07"));
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.mentorOf("mission")).isEqualTo("near");
    }

    @Test
    void aWishedMentorWhoPausesIsStoodForToo() {
        world.withdraw("M07");
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.offerOf("mission").stead()).isEqualTo(FOR_M07);
    }

    @Test
    void aWishedMentorWhoWantsToBeAskedLaterIsStoodForToo() {
        world.request("mission", anyWish().preferring("M07"));
        world.answering.decline(world.question("mission"), DeclineReason.NO_TIME, LocalDate.of(2026, 7, 1));
        assertThat(world.offerOf("mission").stead()).as("the very mission").isEqualTo(FOR_M07);
        world.decline("mission");
        world.request("next", anyWish().preferring("M07"));
        assertThat(world.offerOf("next").stead()).isEqualTo(FOR_M07);
    }

    @Test
    void aSubstituteWhoIsAwayOrFullTooIsPassedOver() {
        away();
        world.publish(anyMentor("sub").at(52.4, 10.8, 150).away(SPRING).profile());
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.mentorOf("mission")).isEqualTo("near");
        world.publish(anyMentor("sub").withCapacity(0).at(52.4, 10.8, 150).profile());
        world.request("another", anyWish().preferring("M07"));
        assertThat(world.mentorOf("another")).isEqualTo("near");
    }

    @Test
    void withoutASubstituteTheSearchIsOpen() {
        world.publish(anyMentor("M07").away(SPRING).profile());
        world.request("mission", anyWish().preferring("M07"));
        assertThat(world.mentorOf("mission")).isEqualTo("near");
    }

    @Test
    void aSubstituteWhoDeclinesIsNotAskedAgain() {
        away();
        world.request("mission", anyWish().preferring("M07"));
        world.decline("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
        assertThat(world.offerOf("mission").stead()).isNull();
    }

    @Test
    void whoStepsBackAfterAcceptingIsStoodForLongAfterwardsToo() {
        // U4, U7
        world.request("mission", anyWish().preferring("M07"));
        world.accept("mission");
        world.later(Duration.ofDays(20));
        assertThat(world.decline("mission")).isEqualTo(Answer.DECLINED);
        assertThat(world.mentorOf("mission")).isEqualTo("sub");
        assertThat(world.offerOf("mission").stead()).isEqualTo(FOR_M07);
        assertThat(world.places("M07").track().missions()).isEmpty();
    }

    @Test
    void whoDeclinesWithoutHavingAcceptedIsNotStoodFor() {
        world.request("mission", anyWish().preferring("M07"));
        world.decline("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
    }

    @Test
    void whoCannotComeOnTheNewDateIsStoodFor() {
        world.publish(anyMentor("M07").away(JUNE).substitutedBy("sub").profile());
        world.request("mission", anyWish().preferring("M07"));
        world.accept("mission");
        world.amend("mission", anyWish().on(JUNE));
        assertThat(world.mentorOf("mission")).isEqualTo("sub");
        assertThat(world.offerOf("mission").stead()).isEqualTo(FOR_M07);
    }

    @Test
    void theOneWhoFellOutLastIsStoodForAlsoAfterOthersWereAsked() {
        world.request("first", anyWish().preferring("sub"));
        world.request("mission", anyWish().preferring("M07"));
        world.accept("mission");
        world.decline("mission");
        assertThat(world.mentorOf("mission")).as("the substitute is full").isEqualTo("near");
        world.cancel("first");
        world.decline("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("sub");
        assertThat(world.offerOf("mission").stead()).isEqualTo(FOR_M07);
    }

    @Test
    void whomTheDeskTookTheMissionFromIsNotStoodFor() {
        world.request("mission", anyWish().preferring("M07"));
        world.accept("mission");
        new DeskFixture(world).exclude("mission", "M07");
        assertThat(world.mentorOf("mission")).isEqualTo("near");
    }

    @Test
    void theCaseSaysWhoWouldBeAskedFirstAndForWhom() {
        away();
        world.requestQuietly("mission", anyWish().preferring("M07"));
        var explanation =
                world.explaining.explain(world.find("mission").mission()).orElseThrow();
        assertThat(explanation.candidates().getFirst().mentor()).isEqualTo(new MentorId("sub"));
        assertThat(explanation.candidates().getFirst().stead()).isEqualTo(FOR_M07);
        assertThat(explanation.candidates().getFirst().preferred()).isFalse();
    }

    @Test
    void anAbsenceThatIsNotedLaterTakesNothingAwayButTheDeskSeesIt() {
        // U6
        world.request("mission", anyWish().preferring("M07"));
        world.accept("mission");
        assertThat(absent()).isFalse();
        away();
        world.settle();
        assertThat(world.mentorOf("mission")).isEqualTo("M07");
        assertThat(world.find("mission").status()).isEqualTo(Status.ACCEPTED);
        assertThat(absent()).isTrue();
        world.amend("mission", anyWish().preferring("M07").meeting(Format.PHONE));
        assertThat(world.mentorOf("mission")).as("a change is a reason to look").isEqualTo("sub");
        assertThat(absent()).isFalse();
    }

    private boolean absent() {
        return world.explaining
                .explain(world.find("mission").mission())
                .orElseThrow()
                .mentorAbsent();
    }

    private void away() {
        world.publish(anyMentor("M07")
                .withCapacity(1)
                .away(SPRING)
                .substitutedBy("sub")
                .profile());
    }
}
