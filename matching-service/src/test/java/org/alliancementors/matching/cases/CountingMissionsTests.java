package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.TrackRecord;
import org.junit.jupiter.api.Test;

/** The numbers of a mentor live in their document and change together with the places there. */
class CountingMissionsTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final World world = World.with(anyMentor().profile());

    @Test
    void anAcceptedMissionCountsInItsMonthAndKind() {
        world.request("mission", anyWish());
        assertThat(world.places("any").track()).isEqualTo(TrackRecord.EMPTY);
        world.accept("mission");
        assertThat(world.places("any").track()).isEqualTo(one());
        assertThat(world.places("any").candidate()).map(Candidate::track).contains(one());
        assertThat(world.find("mission").dueAt()).isNull();
    }

    @Test
    void aCrashBetweenTheCaseAndTheMentorHealsByTheSweep() {
        // C14
        world.request("mission", anyWish());
        world.change("mission", state -> state.accept(1, world.now()));
        assertThat(world.places("any").track()).isEqualTo(TrackRecord.EMPTY);
        world.later(Case.GRACE);
        world.sweep();
        assertThat(world.places("any").track()).isEqualTo(one());
    }

    @Test
    void aCrashBetweenTheMentorAndTheNoteOfItCountsOnce() {
        world.request("mission", anyWish());
        world.change("mission", state -> state.accept(1, world.now()));
        assertThat(world.crashingAfter(1, () -> world.drive("mission"))).isTrue();
        assertThat(world.places("any").track()).isEqualTo(one());
        assertThat(world.find("mission").dues()).hasSize(1);
        world.settle();
        assertThat(world.places("any").track()).isEqualTo(one());
        assertThat(world.find("mission").dues()).isEmpty();
    }

    @Test
    void aMissionThatComesToNothingIsTakenOutButTheAnswerStays() {
        world.request("declined", anyWish());
        world.accept("declined");
        world.request("cancelled", anyWish());
        world.accept("cancelled");
        assertThat(world.places("any").track().missions()).isEqualTo(Map.of(MARCH, 2));
        world.decline("declined");
        world.cancel("cancelled");
        assertThat(world.places("any").track()).isEqualTo(new TrackRecord(Map.of(), Map.of(), 2, 0));
    }

    @Test
    void itIsTakenOutAsItWasCountedThoughTheKindWasChangedSince() {
        world.request("mission", anyWish());
        world.accept("mission");
        var moved = anyWish().wish();
        world.change(
                "mission",
                state -> state.amend(
                        new org.alliancementors.matching.fit.Wish(
                                moved.reference(),
                                moved.alliance(),
                                MissionKind.TALK,
                                moved.specialties(),
                                moved.format(),
                                moved.when(),
                                moved.postalCode(),
                                moved.state(),
                                moved.place(),
                                null,
                                null,
                                moved.requestedAt()),
                        world.now()));
        world.later(Duration.ofDays(40));
        world.cancel("mission");
        assertThat(world.places("any").track()).isEqualTo(new TrackRecord(Map.of(), Map.of(), 1, 0));
    }

    @Test
    void noAnswerInTimeIsALapseAndAnOfferTakenBackIsNeither() {
        world.request("lapsed", anyWish());
        world.request("cancelled", anyWish());
        world.cancel("cancelled");
        world.later(Duration.ofDays(4));
        world.sweep();
        assertThat(world.places("any").track()).isEqualTo(new TrackRecord(Map.of(), Map.of(), 0, 1));
    }

    private static TrackRecord one() {
        return new TrackRecord(Map.of(MARCH, 1), Map.of(MissionKind.FOUNDING, 1), 1, 0);
    }
}
