package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.STANDBY;
import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.alliancementors.missions.MissionFixture.reopened;
import static org.alliancementors.missions.MissionFixture.standbyAgreed;
import static org.alliancementors.missions.MissionFixture.standbyAsked;
import static org.alliancementors.missions.MissionFixture.standbyEnded;
import static org.alliancementors.missions.MissionFixture.steppedIn;
import static org.alliancementors.missions.MissionFixture.withAStandby;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AMissionWithAStandbyTests {

    @Test
    void knowsWhoIsAskedAndWhoAgreed() {
        var asked = anyMission(MissionStatus.ACCEPTED).on(standbyAsked(3, 1));

        assertThat(asked.progress().standby())
                .isEqualTo(new Standby(1, STANDBY, at(3), at(3).plus(Duration.ofDays(3)), null));
        assertThat(asked.on(standbyAgreed(4, 1)).progress().standby())
                .isEqualTo(new Standby(1, STANDBY, at(3), at(3).plus(Duration.ofDays(3)), at(4)));
        assertThat(asked.on(standbyEnded(4, 1)).progress().standby()).isNull();
        assertThat(asked.status()).isEqualTo(MissionStatus.ACCEPTED);
    }

    @Test
    void hasTheStandbyAsItsMentorOnceTheOtherFellOut() {
        var mission = withAStandby("m").on(left(5, 1, Cause.WITHDRAWN)).on(steppedIn(6, 2));

        assertThat(mission.status()).isEqualTo(MissionStatus.ACCEPTED);
        assertThat(mission.progress().offer()).isEqualTo(new Offer(2, STANDBY, at(6)));
        assertThat(mission.progress().standby()).isNull();
        assertThat(mission.progress().history())
                .extracting(HistoryEntry::what)
                .containsExactly(
                        Happening.REQUESTED,
                        Happening.OFFERED,
                        Happening.ACCEPTED,
                        Happening.STANDBY_ASKED,
                        Happening.STANDBY_AGREED,
                        Happening.WITHDRAWN,
                        Happening.STANDBY_STEPPED_IN);
    }

    @Test
    void isLeftToTheNewMentorWhenTheOldAttemptIsToldOfLater() { // C1
        var mission = withAStandby("m").on(steppedIn(5, 2)).on(left(6, 1, Cause.DECLINED));

        assertThat(mission.status()).isEqualTo(MissionStatus.ACCEPTED);
        assertThat(mission.progress().offer()).isEqualTo(new Offer(2, STANDBY, at(5)));
        assertThat(mission.progress().history().getLast().what()).isEqualTo(Happening.DECLINED);
    }

    @Test
    void followsWhoSteppedInThoughItNeverHeardOfThem() { // C11: an older build skipped what came before
        assertThat(anyMission(MissionStatus.SEARCHING)
                        .on(steppedIn(7, 2))
                        .progress()
                        .offer())
                .isEqualTo(new Offer(2, STANDBY, at(7)));
    }

    @Test
    void isOpenAgainWithItsDeadlineWhenTheYesIsTakenBack() {
        var mission = anyMission(MissionStatus.ACCEPTED).on(reopened(3, 1));

        assertThat(mission.status()).isEqualTo(MissionStatus.OFFERED);
        assertThat(mission.progress().offer()).isEqualTo(new Offer(1, MENTOR, at(1).plus(Duration.ofDays(3))));
        assertThat(mission.on(accepted(4, 1)).status()).isEqualTo(MissionStatus.ACCEPTED);
    }

    @Test
    void isNotChangedByTheSameNewsAgain() { // C1
        var asked = anyMission(MissionStatus.ACCEPTED).on(standbyAsked(3, 1));
        var agreed = asked.on(standbyAgreed(4, 1));
        var ended = agreed.on(standbyEnded(5, 1));
        var stepped = agreed.on(left(5, 1, Cause.DECLINED)).on(steppedIn(6, 2));
        var open = anyMission(MissionStatus.ACCEPTED).on(reopened(3, 1));

        assertThat(asked.on(standbyAsked(3, 1))).isEqualTo(asked);
        assertThat(agreed.on(standbyAsked(3, 1))).isEqualTo(agreed);
        assertThat(agreed.on(standbyAgreed(4, 1))).isEqualTo(agreed);
        assertThat(ended.on(standbyEnded(5, 1))).isEqualTo(ended);
        assertThat(stepped.on(steppedIn(6, 2))).isEqualTo(stepped);
        assertThat(open.on(reopened(3, 1))).isEqualTo(open);
    }

    @Test
    void isNotChangedByNewsThatDoNotFit() {
        var accepted = anyMission(MissionStatus.ACCEPTED);
        var second = accepted.on(standbyAsked(3, 2));

        assertThat(accepted.on(standbyAgreed(3, 1))).isEqualTo(accepted);
        assertThat(accepted.on(standbyEnded(3, 1))).isEqualTo(accepted);
        assertThat(accepted.on(steppedIn(3, 1))).isEqualTo(accepted);
        assertThat(accepted.on(reopened(3, 2))).isEqualTo(accepted);
        assertThat(second.on(standbyAsked(4, 1))).isEqualTo(second);
        assertThat(second.on(standbyAgreed(4, 1))).isEqualTo(second);
        assertThat(second.on(standbyEnded(4, 1))).isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(value = MissionStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void hasNoneWithoutAMentorWhoAccepted(MissionStatus status) {
        var mission = anyMission(status);

        assertThat(mission.on(standbyAsked(7, 1))).isEqualTo(mission);
        assertThat(mission.on(reopened(7, 1))).isEqualTo(mission);
    }

    @Test
    void hasNoneAfterItsEndAndNothingBringsOneBack() { // C13
        var cancelled =
                withAStandby("m").cancel(CancellationReason.BY_DESK, at(5)).mission();

        assertThat(cancelled.progress().standby()).isNull();
        for (var late :
                List.of(standbyAsked(6, 2), standbyAgreed(6, 1), standbyEnded(6, 1), steppedIn(6, 2), reopened(6, 1))) {
            assertThat(cancelled.on(late)).isEqualTo(cancelled);
        }
    }

    @Test
    void keepsAskingOthersWhenTheStandbyIsLetGo() {
        var mission = anyMission(MissionStatus.ACCEPTED)
                .on(standbyAsked(3, 1))
                .on(left(4, 1, Cause.DECLINED))
                .on(standbyEnded(5, 1))
                .on(offered(6, 2));

        assertThat(mission.status()).isEqualTo(MissionStatus.OFFERED);
        assertThat(mission.progress().standby()).isNull();
    }
}
