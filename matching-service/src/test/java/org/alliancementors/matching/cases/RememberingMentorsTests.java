package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.junit.jupiter.api.Test;

/** What the memory of the mentors knows, and what it does not know. */
class RememberingMentorsTests {

    @Test
    void aStaleMemoryNeverWinsAClaim() {
        // C15: the memory still knows the mentor as open and free, the document knows better
        var world = World.with(anyMentor().profile());
        world.mentor("any", places -> places.withdraw(99, world.now()));
        world.request("mission", anyWish());
        assertThat(world.holders()).isEmpty();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void aProfileThatChangesBetweenWeighingAndClaimingIsWeighedAgain() {
        // C15
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() ->
                world.publishQuietly(anyMentor().specialisedIn(Specialty.PFLEGE).profile()));
        world.drive("mission");
        assertThat(world.holders()).isEmpty();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void withoutACompleteMemoryNothingIsDecided() {
        // C15
        var world = World.with(anyMentor().profile());
        world.pool.complete(false);
        world.request("mission", anyWish());
        world.later(Duration.ofMinutes(10));
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        assertThat(world.holders()).isEmpty();
        world.pool.complete(true);
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aMentorWhoseDocumentIsNotThereYetKeepsTheCaseInSearchForAMoment() {
        var world = new World();
        world.pool.publish(anyMentor().profile(), 1);
        world.request("mission", anyWish());
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        world.later(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void theShortlistWidensUntilSomebodyIsFree() {
        var world = new World();
        for (int i = 10; i < 60; i++) {
            world.publish(anyMentor("near-" + i).withCapacity(1).profile());
            world.requestQuietly("filler-" + i, anyWish());
        }
        world.driving.drive(world.cases.stream().toList());
        assertThat(world.holders()).hasSize(50);
        world.publish(anyMentor("far").at(52.4, 10.8, 150).profile());
        world.request("mission", anyWish());
        assertThat(world.mentorOf("mission")).isEqualTo("far");
    }
}
