package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.places.Hold;
import org.junit.jupiter.api.Test;

/** An instance dies, sleeps or is overtaken in the middle of its work. */
class CrashingHalfWayTests {

    @Test
    void aCrashBetweenEventAndWorkHealsByTheDuplicate() {
        // C14
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() -> {
            throw new IllegalStateException("crash before the claim");
        });
        assertThatThrownBy(() -> world.drive("mission")).hasMessageContaining("crash");
        assertThat(world.drive("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aCrashBetweenEventAndWorkHealsByTheSweep() {
        // C14
        var world = World.with(anyMentor().profile());
        world.requestQuietly("mission", anyWish());
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.SEARCHING);
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.find("mission").status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void aCrashBetweenHoldAndOfferHealsOnceTheClaimIsOld() {
        // C14
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("mission", anyWish());
        world.cases.beforeNextSave(() -> {
            throw new IllegalStateException("crash between hold and offer");
        });
        assertThatThrownBy(() -> world.drive("mission")).hasMessageContaining("crash");
        assertThat(world.places("any").holds()).hasSize(1);
        world.drive("mission");
        assertThat(world.find("mission").status()).as("somebody may be at it").isEqualTo(Status.SEARCHING);
        world.later(Duration.ofSeconds(11));
        world.sweep();
        assertThat(world.mentorOf("mission")).isEqualTo("any");
        assertThat(world.places("any").holds()).hasSize(1);
    }

    @Test
    void aHoldThatNoCaseNamesIsRemovedAndTheFreedPlaceUsed() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.request("gone", anyWish().wishing(Specialty.PFLEGE));
        world.mentor("any", places -> switch (places.claim(
                Hold.asked(new MissionId("gone"), 1, new RoundId("lost"), world.now()), places.profileSeq())) {
            case org.alliancementors.matching.places.Claim.Granted(var granted) -> granted;
            case org.alliancementors.matching.places.Claim.Refused refused -> places;
        });
        world.request("mission", anyWish());
        assertThat(world.find("mission").status()).isEqualTo(Status.AT_DESK);
        world.later(Duration.ofMinutes(4));
        world.sweep();
        assertThat(world.holders()).containsOnlyKeys("gone");
        world.later(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of("any")));
    }

    @Test
    void aHoldThatItsCaseNamesIsConfirmedOnce() {
        var world = World.with(anyMentor().profile());
        world.request("mission", anyWish());
        world.later(Duration.ofMinutes(5));
        world.sweep();
        assertThat(world.places("any").holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.confirmed()).isTrue());
        assertThat(world.places("any").dueAt()).isNull();
    }

    @Test
    void aFrozenInstanceThatThawsBringsNoPlaceBack() {
        // it held a place, slept before it wrote the offer, and meanwhile the place was given to another
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("slept", anyWish());
        world.cases.beforeNextSave(() -> {
            world.later(Duration.ofMinutes(6));
            world.sweep();
            world.cancel("slept");
            world.request("other", anyWish());
            assertThat(world.mentorOf("other")).isEqualTo("any");
        });
        world.drive("slept");
        assertThat(world.find("slept").status()).isEqualTo(Status.CLOSED);
        assertThat(world.holders()).isEqualTo(Map.of("other", List.of("any")));
    }

    @Test
    void aFrozenInstanceCannotOfferAPlaceThatASweepTookAway() {
        var world = World.with(anyMentor().withCapacity(1).profile());
        world.requestQuietly("slept", anyWish().preferring("any"));
        world.cases.beforeNextSave(() -> {
            world.later(Duration.ofMinutes(6));
            world.driveMentor("any");
        });
        world.drive("slept");
        // the sweep fenced the case, removed the hold, and the waiting case was not lost
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.holders()).isEqualTo(Map.of("slept", List.of("any")));
        assertThat(world.mentorOf("slept")).isEqualTo("any");
        assertThat(world.factsOf("slept"))
                .filteredOn(CaseFact.MentorOffered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anotherInstanceThatWasFasterKeepsItsOffer() {
        var world = World.with(
                anyMentor().profile(), anyMentor("next").at(52.4, 10.8, 150).profile());
        world.requestQuietly("mission", anyWish());
        world.mentors.beforeNextSave(() -> world.drive("mission"));
        world.drive("mission");
        assertThat(world.holders()).isEqualTo(Map.of("mission", List.of(world.mentorOf("mission"))));
        assertThat(world.story("mission")).containsExactly("SearchBegun", "MentorOffered");
    }

    @Test
    void aPlaceLostToAnotherInstanceLeadsToTheNextBest() {
        var world = World.with(
                anyMentor().withCapacity(1).profile(),
                anyMentor("next").at(52.4, 10.8, 150).profile());
        world.requestQuietly("mine", anyWish());
        world.mentors.beforeNextSave(() -> world.request("theirs", anyWish()));
        world.drive("mine");
        assertThat(world.mentorOf("theirs")).isEqualTo("any");
        assertThat(world.mentorOf("mine")).isEqualTo("next");
        assertThat(world.lostClaims).containsExactly(new MissionId("mine"));
    }
}
