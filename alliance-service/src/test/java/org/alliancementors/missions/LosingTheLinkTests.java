package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LosingTheLinkTests {

    private static final EmailAddress INA = new EmailAddress("Ina.Itter@Buendnis.example");
    private static final EmailAddress SOMEBODY = new EmailAddress("somebody@else.example");
    private static final PostalCode THERE = MissionFixture.anyWish().place().code();

    private final InMemoryMissions missions = new InMemoryMissions();
    private Instant now = NOW.plus(Duration.ofDays(30));
    private final ResendingStatusLinks resending = new ResendingStatusLinks(missions, () -> now, Runnable::run);

    private Mission stored(String id, MissionStatus status) {
        Mission mission = anyMission(id, status);
        missions.put(mission);
        return mission;
    }

    @Test
    void referenceAndAddressLeadToTheLink() {
        var mission = stored("m-1", MissionStatus.OFFERED);
        resending.resend(INA, mission.reference());

        assertThat(missions.facts()).containsExactly(new MissionFact.StatusLinkAsked(1, now));
        assertThat(missions.find(new MissionId("m-1")).orElseThrow().status()).isEqualTo(MissionStatus.OFFERED);
    }

    @Test
    void thePostalCodeDoesAsWell() {
        stored("m-1", MissionStatus.COMPLETED);
        resending.resend(INA, THERE);

        assertThat(missions.facts()).containsExactly(new MissionFact.StatusLinkAsked(1, now));
    }

    @Test
    void whatDoesNotBelongTogetherLeadsToNothing() {
        var mission = stored("m-1", MissionStatus.OFFERED);
        resending.resend(SOMEBODY, mission.reference());
        resending.resend(INA, new MissionReference("LBF-0000-0000"));
        resending.resend(SOMEBODY, THERE);
        resending.resend(INA, new PostalCode("01067"));

        assertThat(missions.facts()).isEmpty();
    }

    @Test
    void anAddressThatNobodyConfirmedGetsNoMail() {
        var mission = stored("m-1", MissionStatus.SUBMITTED);
        resending.resend(INA, mission.reference());
        resending.resend(INA, THERE);

        assertThat(missions.facts()).isEmpty();
    }

    @Test
    void threeTimesADayAreEnough() {
        var mission = stored("m-1", MissionStatus.OFFERED);
        for (int i = 0; i < 5; i++) {
            resending.resend(INA, mission.reference());
        }
        assertThat(missions.facts()).hasSize(3);

        now = now.plus(Duration.ofDays(1));
        resending.resend(INA, mission.reference());
        assertThat(missions.facts()).last().isEqualTo(new MissionFact.StatusLinkAsked(4, now));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            names = {"SEARCHING", "OFFERED", "AT_DESK"})
    void noMissionCountsAsMovedByIt(MissionStatus status) {
        var mission = stored("m-1", status);
        resending.resend(INA, mission.reference());
        var after = missions.find(new MissionId("m-1")).orElseThrow();

        assertThat(after.waiting()).isEqualTo(mission.waiting());
        assertThat(TrackingView.of(after, now).steps())
                .isEqualTo(TrackingView.of(mission, now).steps());
    }
}
