package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;

/** Mails to mentors come back, before or after the answer, and later the desk has the address written to again. */
class MailsThatComeBackTests {

    private static final MentorId FIRST = new MentorId("first");
    private static final MentorId SECOND = new MentorId("second");

    private final World world = World.with(
            anyMentor("first").withCapacity(2).profile(),
            anyMentor("second").withCapacity(1).profile());

    @Test
    void anOfferThatComesBackGoesToSomebodyElse() {
        var asked = asked();

        bounced(asked, 1);

        assertThat(world.mentorOf("mission")).isNotEqualTo(asked.value());
        assertThat(world.find("mission").attempt()).isEqualTo(2);
        assertThat(world.holders().get("mission")).containsExactly(world.mentorOf("mission"));
    }

    // who said yes and gets no mail does not hear where to go: that is no mentor for this mission
    @Test
    void aMailThatComesBackAfterTheYesTakesTheMissionBack() {
        var asked = asked();
        world.accept("mission");

        bounced(asked, 1);

        assertThat(world.mentorOf("mission")).isNotEqualTo(asked.value());
        assertThat(world.find("mission").past().getFirst().ending()).isEqualTo(PastAttempt.Ending.UNREACHABLE);
    }

    @Test
    void aMailAboutAnEarlierAttemptThatComesBackLateChangesNothing() {
        var asked = asked();
        world.decline("mission");
        var before = world.find("mission");

        bounced(asked, 1);

        assertThat(world.find("mission")).isEqualTo(before);
    }

    @Test
    void theSameWordTwiceIsOne() { // C1
        var asked = asked();
        bounced(asked, 1);
        var once = world.find("mission");

        bounced(asked, 1);

        assertThat(world.find("mission")).isEqualTo(once);
    }

    @Test
    void whoCanBeWrittenToAgainIsAskedAgainByACaseThatWaits() {
        var asked = asked();
        bounced(asked, 1);
        world.decline("mission");
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);

        written(asked);
        world.settle();

        assertThat(world.mentorOf("mission")).isEqualTo(asked.value());
        assertThat(world.find("mission").reachable()).isEqualTo(Set.of(asked));
    }

    @Test
    void aCaseThatHasSomebodyIsNotDisturbed() {
        var asked = asked();
        bounced(asked, 1);
        var offer = world.offerOf("mission");

        written(asked);

        assertThat(world.offerOf("mission")).isEqualTo(offer);
        assertThat(ruledOut(world.find("mission"))).doesNotContain(asked);
    }

    @Test
    void anAddressThatFailsAgainCountsAgain() {
        var asked = asked();
        bounced(asked, 1);
        world.decline("mission");
        written(asked);
        world.settle();

        bounced(asked, 3);

        assertThat(world.find("mission").reachable()).isEmpty();
        assertThat(ruledOut(world.find("mission"))).contains(asked);
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void whoWasNotOutOfReachOrWhoseCaseIsOverNeedsNothing() {
        var asked = asked();
        assertThat(world.find("mission").reachable(asked, world.now())).isEmpty();
        bounced(asked, 1);
        written(asked);
        assertThat(world.find("mission").reachable(asked, world.now()))
                .as("twice")
                .isEmpty();

        world.cancel("mission");
        assertThat(world.find("mission").reachable(asked, world.now())).isEmpty();
        assertThat(Case.of(CaseFixture.MISSION).reachable(asked, world.now())).isEmpty();
    }

    @Test
    void whoDeclinedIsNotAskedAgainForThatReason() {
        var asked = asked();
        world.decline("mission");

        written(asked);

        assertThat(world.find("mission").search(WishFixture.TODAY).orElseThrow().ruledOut())
                .containsEntry(asked, Exclusion.DECLINED);
    }

    private MentorId asked() {
        world.request("mission", anyWish());
        world.later(Duration.ofMinutes(1));
        var asked = new MentorId(world.mentorOf("mission"));
        assertThat(asked).isIn(FIRST, SECOND);
        return asked;
    }

    private void bounced(MentorId mentor, int attempt) {
        world.change("mission", state -> state.unreachable(attempt, mentor, world.now()));
        world.drive("mission");
    }

    private void written(MentorId mentor) {
        world.change("mission", state -> state.reachable(mentor, world.now()));
        world.drive("mission");
    }

    private static List<MentorId> ruledOut(Case state) {
        return List.copyOf(
                state.search(WishFixture.TODAY).orElseThrow().ruledOut().keySet());
    }
}
