package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.junit.jupiter.api.Test;

/** A case waits for somebody to become free; whatever frees or brings somebody ends it. */
class WaitingForAFreePlaceTests {

    @Test
    void aFreedPlacePullsTheLongestWaitingCaseAtOnce() {
        // U5
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("holder", anyWish());
        world.request("first", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("second", anyWish());
        world.cancel("holder");
        assertThat(world.mentorOf("first")).isEqualTo("any");
        assertThat(world.find("second").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.places("any").pullSince()).isNull();
    }

    @Test
    void aFreedPlacePassesOverWhomItDoesNotFit() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("other", anyWish().wishing(Specialty.PFLEGE));
        world.request("holder", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("waiting", anyWish());
        world.decline("holder");
        assertThat(world.mentorOf("waiting")).isEqualTo("any");
        assertThat(world.find("other").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.find("holder").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void aNewMentorIsOfferedTheWaitingCases() {
        var world = new World();
        world.request("a", anyWish());
        world.request("b", anyWish());
        world.request("c", anyWish());
        assertThat(world.find("a").status()).isEqualTo(Status.AT_DESK);
        world.publish(anyMentor().profile());
        assertThat(world.holders()).hasSize(2).doesNotContainKey("c");
    }

    @Test
    void aRaisedCapacityOrAReturnPullsToo() {
        var world = World.with(anyMentor().withCapacity(0).profile());
        world.request("a", anyWish());
        world.publish(anyMentor().withCapacity(1).profile());
        assertThat(world.mentorOf("a")).isEqualTo("any");
        world.withdraw("any");
        assertThat(world.find("a").status()).isEqualTo(Status.AT_DESK);
        world.publish(anyMentor().profile());
        assertThat(world.mentorOf("a")).isEqualTo("any");
    }

    @Test
    void aPauseThatIsOverPullsTheLongestWaitingCaseThatVeryMidnight() {
        // U5: nothing happens but that time passes; the cases themselves are not swept
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("declined", anyWish());
        world.answering.decline(world.question("declined"), DeclineReason.NO_TIME, LocalDate.of(2026, 3, 29));
        world.request("first", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("second", anyWish());
        world.sweepMentors();

        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");
        assertThat(world.places("any").dueAt()).isEqualTo(midnight);
        world.later(Duration.between(world.now(), midnight).minusMillis(1));
        world.sweepMentors();
        assertThat(world.find("first").status()).isEqualTo(Status.AT_DESK);

        world.later(Duration.ofMillis(1));
        world.sweepMentors();
        assertThat(world.mentorOf("first")).isEqualTo("any");
        assertThat(world.find("second").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.places("any").againFrom()).isNull();
        assertThat(world.places("any").pullSince()).isNull();
    }

    @Test
    void aPauseThatEndsInAnInstanceThatDiesIsEndedByTheNextSweep() {
        for (int writes = 0; writes < 4; writes++) {
            var world = World.with(anyMentor().withCapacity(1).profile());
            world.request("declined", anyWish());
            world.answering.decline(world.question("declined"), DeclineReason.NO_TIME, LocalDate.of(2026, 3, 29));
            world.request("waiting", anyWish());
            world.later(Duration.ofDays(30));
            assertThat(world.crashingAfter(writes, world::sweepMentors)).isTrue();
            world.settle();
            assertThat(world.mentorOf("waiting")).as("after %d writes", writes).isEqualTo("any");
        }
    }

    @Test
    void theDayOfAMentorWhoLeftWakesNobodyUntilTheyAreBack() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("declined", anyWish());
        world.answering.decline(world.question("declined"), DeclineReason.NO_TIME, LocalDate.of(2026, 3, 29));
        world.withdraw("any");
        assertThat(world.places("any").dueAt()).isNull();
        world.later(Duration.ofDays(30));
        world.publish(anyMentor().profile());
        world.sweepMentors();
        assertThat(world.places("any").againFrom()).isNull();
        assertThat(world.places("any").dueAt()).isNull();
    }

    @Test
    void aCapacityLoweredWhilePlacesAreHeldGrantsNothingMore() {
        var world = World.with(anyMentor().profile());
        world.request("a", anyWish());
        world.request("b", anyWish());
        world.publish(anyMentor().withCapacity(1).profile());
        assertThat(world.holders()).containsOnlyKeys("a", "b");
        world.request("c", anyWish());
        world.cancel("a");
        assertThat(world.find("c").status()).isEqualTo(Status.AT_DESK);
        world.cancel("b");
        assertThat(world.mentorOf("c")).isEqualTo("any");
        assertThat(world.holders()).containsOnlyKeys("c");
    }

    @Test
    void aPlaceFreedWhileTheCaseWasGivenToTheDeskIsNotMissed() {
        // a lost wake-up: the place is freed after the search and before "waiting" is written
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("holder", anyWish());
        world.requestQuietly("mission", anyWish());
        world.cases.beforeNextSave(() -> world.cancel("holder"));
        world.drive("mission");
        assertThat(world.mentorOf("mission")).isEqualTo("any");
    }

    @Test
    void aFreedPlaceGoesToTheNextWhenTheFirstIsInTheHandsOfAnotherInstance() {
        // U5: seen with two instances; the mark was cleared though the place was still free and others waited
        var world = World.with(
                anyMentor("freed").withCapacity(1).profile(),
                anyMentor("elsewhere").withCapacity(1).profile());
        world.request("holder", anyWish());
        world.request("other", anyWish());
        world.request("first", anyWish());
        world.later(Duration.ofMinutes(1));
        world.request("second", anyWish());
        String freed = world.mentorOf("holder");
        String elsewhere = world.mentorOf("other");
        world.mentor(
                elsewhere,
                places -> claimed(
                        places.release(new MissionId("other"), 1, world.now()),
                        Hold.asked(new MissionId("first"), 1, new RoundId("of-another-instance"), world.now())));
        world.cancel("holder");
        assertThat(world.mentorOf("second")).isEqualTo(freed);
        assertThat(world.find("first").status()).isEqualTo(Status.AT_DESK);
    }

    private static MentorPlaces claimed(MentorPlaces places, Hold hold) {
        assertThat(places.claim(hold, places.profileSeq())).isInstanceOf(Claim.Granted.class);
        return ((Claim.Granted) places.claim(hold, places.profileSeq())).places();
    }

    @Test
    void aMentorWhomTheMemoryDoesNotKnowYetIsNotMissed() {
        // the document comes by the shared intake, the memory by a consumer of its own: either may be first
        var world = new World();
        world.request("mission", anyWish());
        var late = anyMentor().profile();
        world.mentor("any", places -> places.publish(late, 1, world.now()));
        world.driveMentor("any");
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        world.pool.publish(late, 1);
        world.later(Duration.ofSeconds(5));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.places("any").pullSince()).isNull();
    }

    @Test
    void aMarkIsGivenUpWhenTheMemoryNeverLearnsOfTheMentor() {
        var world = new World();
        world.request("mission", anyWish());
        world.mentor("any", places -> places.publish(anyMentor().profile(), 1, world.now()));
        world.later(Duration.ofSeconds(30));
        world.sweep();
        assertThat(world.places("any").pullSince()).isNull();
    }

    @Test
    void whenThePolicyChangesAllThatWaitAreSearchedForTheLongestWaitingFirst() {
        var world = new World();
        for (int i = 0; i < 450; i++) {
            world.request("other-%03d".formatted(i), anyWish().wishing(Specialty.PFLEGE));
        }
        world.later(Duration.ofSeconds(1));
        world.request("first", anyWish());
        world.later(Duration.ofSeconds(1));
        world.request("second", anyWish());
        world.publishQuietly(anyMentor().withCapacity(1).profile());
        world.policies = () -> Policy.FIRST.withVersion(2);
        assertThat(world.waitingCases.searchAll()).isTrue();
        assertThat(world.offerOf("first").policyVersion()).isEqualTo(2);
        assertThat(world.find("second").status()).isEqualTo(Status.AT_DESK);
        assertThat(world.waitingCases.searchAll()).as("again").isTrue();
        assertThat(world.story("first")).containsExactly("SearchBegun", "DeskAsked", "MentorOffered");
    }

    @Test
    void nothingIsSearchedForBeforeAllMentorsAreKnown() {
        var world = new World();
        world.request("mission", anyWish());
        world.publishQuietly(anyMentor().profile());
        world.pool.complete(false);
        assertThat(world.waitingCases.searchAll()).isFalse();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }
}
