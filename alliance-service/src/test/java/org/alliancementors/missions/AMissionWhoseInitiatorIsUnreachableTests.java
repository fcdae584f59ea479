package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AMissionWhoseInitiatorIsUnreachableTests {

    private static final Unreachable REFUSED = new Unreachable(at(5), Unreachable.Reason.ADDRESS_REFUSED);

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CANCELLED", "COMPLETED"})
    void waitsAtTheDeskAtOnceWhereverItStands(MissionStatus status) { // U1
        var before = anyMission(status);
        var mission = before.unreachable(1, REFUSED);

        assertThat(mission.waitingAtDesk(at(5))).isTrue();
        assertThat(mission.status()).isEqualTo(status);
        assertThat(mission.progress().unreachable()).isEqualTo(REFUSED);
        assertThat(mission.progress().lastProgressAt())
                .isEqualTo(before.progress().lastProgressAt());
        assertThat(mission.progress().history().getLast())
                .isEqualTo(new HistoryEntry(
                        Happening.INITIATOR_UNREACHABLE, at(5), Source.MAILS, 1, null, null, "ADDRESS_REFUSED"));
    }

    @Test
    void keepsTheFirstTime() {
        var mission = anyMission(MissionStatus.OFFERED).unreachable(1, REFUSED);

        assertThat(mission.unreachable(1, REFUSED)).isEqualTo(mission);
        assertThat(mission.unreachable(2, new Unreachable(at(9), Unreachable.Reason.CONTACT_GONE)))
                .isEqualTo(mission);
    }

    @Test
    void stillWaitsWhenTheSearchGoesOnAndSinceTheEarlierOfBothReasons() {
        var searching = anyMission(MissionStatus.SEARCHING).unreachable(1, REFUSED);
        var atDesk = anyMission(MissionStatus.AT_DESK);

        assertThat(searching.on(offered(7, 1)).waiting()).contains(new Waiting(Waiting.What.INITIATOR, at(5)));
        assertThat(atDesk.unreachable(1, REFUSED).waiting())
                .contains(new Waiting(Waiting.What.MENTOR, atDesk.progress().since()));
    }

    @Test
    void isReachedAgainByWhoeverConfirms() {
        var confirmed = anyMission(MissionStatus.SUBMITTED)
                .unreachable(1, REFUSED)
                .confirm(at(6))
                .mission();

        assertThat(confirmed.progress().unreachable()).isNull();
        assertThat(confirmed.waitingAtDesk(at(6))).isFalse();
    }

    // the mails that ask how it went come back, too
    @Test
    void waitsAtTheDeskAfterItsCompletionWhileSomethingIsStillAsked() {
        var mission = anyMission(MissionStatus.COMPLETED).unreachable(1, REFUSED);

        assertThat(mission.waiting()).contains(new Waiting(Waiting.What.INITIATOR, at(5)));
        assertThat(mission.status()).isEqualTo(MissionStatus.COMPLETED);
        assertThat(mission.unreachable(2, REFUSED)).isEqualTo(mission);
        assertThat(askedEverything(mission).waiting()).isEmpty();
    }

    private static Mission askedEverything(Mission completed) {
        var mission = completed;
        for (var due = mission.dueAt(); due != null; due = mission.dueAt()) {
            mission = mission.whatIsDue(due).mission();
        }
        return mission;
    }

    @ParameterizedTest
    @EnumSource(MissionStatus.class)
    void isReachedAgainWhenTheDeskHasTheAddressWrittenToAgain(MissionStatus status) {
        var before = anyMission(status);
        var mission = before.unreachable(1, REFUSED).reachable(2, at(7));

        assertThat(mission.progress().unreachable()).isNull();
        assertThat(mission.waiting()).isEqualTo(before.waiting());
        assertThat(mission.progress().history().getLast())
                .isEqualTo(new HistoryEntry(Happening.INITIATOR_REACHABLE, at(7), Source.MAILS, 2, null, null, null));
        assertThat(mission.reachable(2, at(7))).isEqualTo(mission); // C1
        assertThat(mission.unreachable(3, new Unreachable(at(8), Unreachable.Reason.ADDRESS_REFUSED))
                        .progress()
                        .unreachable())
                .isNotNull();
        assertThat(before.reachable(1, at(7))).isEqualTo(before);
    }

    @Test
    void isNotedButWaitsForNobodyAfterItWasCancelled() {
        var cancelled = anyMission(MissionStatus.CANCELLED).unreachable(1, REFUSED);
        var flagged = anyMission(MissionStatus.SEARCHING).unreachable(1, REFUSED);

        assertThat(cancelled.progress().unreachable()).isEqualTo(REFUSED);
        assertThat(cancelled.waiting()).isEmpty();
        assertThat(flagged.cancel(CancellationReason.BY_DESK, at(6)).mission().waitingAtDesk(at(99)))
                .isFalse();
    }
}
