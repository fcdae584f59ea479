package org.alliancementors.missions.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.story.Statistics.Load;
import org.alliancementors.missions.story.Statistics.Times;
import org.junit.jupiter.api.Test;

class CountingMissionsTests {

    private final Statistics numbers = new CountingMissions(
                    new StatisticsFixture(), InstantSource.fixed(Instant.parse("2026-03-29T10:00:00Z")))
            .count(12);

    @Test
    void theyBeginSoManyMonthsAgoInBerlin() {
        assertThat(numbers.from()).isEqualTo(Instant.parse("2025-03-29T11:00:00Z"));
    }

    @Test
    void whatWasNeverConfirmedCountsByItsStateAlone() {
        assertThat(numbers.missions()).isEqualTo(6);
        assertThat(numbers.states())
                .containsEntry(MissionStatus.SUBMITTED, 1L)
                .containsEntry(MissionStatus.COMPLETED, 2L);
        assertThat(numbers.kinds()).isEqualTo(Map.of(MissionKind.TALK, 4L, MissionKind.FOUNDING, 1L));
        assertThat(numbers.federalStates()).isEqualTo(Map.of(FederalState.SH, 2L, FederalState.BW, 3L));
    }

    @Test
    void monthsAreThoseOfBerlin() {
        assertThat(numbers.months()).isEqualTo(Map.of(YearMonth.of(2025, 12), 1L, YearMonth.of(2026, 1), 4L));
    }

    @Test
    void theTimeToAMentorIsThatToTheFirstYes() {
        assertThat(numbers.time()).contains(new Times(4, 60, 120, 180));
        assertThat(numbers.times())
                .containsEntry(MissionKind.FOUNDING, new Times(1, 120, 120, 120))
                .containsOnlyKeys(MissionKind.FOUNDING, MissionKind.TALK);
    }

    @Test
    void onlyWhoAcceptedCarriesAMission() {
        assertThat(numbers.mentors())
                .containsExactly(new Load(new MentorId("M01"), 1, 1), new Load(new MentorId("M02"), 0, 1));
    }

    @Test
    void demandIsOnSiteAndTheMostWantedPlaceComesFirst() {
        assertThat(numbers.places())
                .extracting(place -> place.where().place(), Statistics.Demand::missions, Statistics.Demand::found)
                .containsExactly(tuple("Kiel", 2L, 1L), tuple("Ulm", 1L, 1L));
    }

    @Test
    void withoutAnyMissionAllIsEmpty() {
        Statistics none = Statistics.of(Instant.EPOCH, List.of(), Map.of());
        assertThat(none.missions()).isZero();
        assertThat(none.time()).isEmpty();
        assertThat(none.places()).isEmpty();
    }
}
