package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.begun;
import static org.alliancementors.missions.MissionFixture.fromTheDesk;
import static org.alliancementors.missions.MissionFixture.fromThePublic;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.alliancementors.missions.MissionFixture.unmatched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.HistoryEntry.Source;
import org.alliancementors.missions.Mission.Confirmation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AMissionTests {

    @Test
    void ofThePublicIsSubmittedAndHasSevenDaysToBeConfirmed() {
        var begun = begun("m", fromThePublic());

        assertThat(begun.mission().status()).isEqualTo(MissionStatus.SUBMITTED);
        assertThat(begun.facts())
                .containsExactly(new MissionFact.Submitted(
                        begun.mission().reference(),
                        begun.mission().particulars().language(),
                        NOW,
                        NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void ofATrustedClientIsRequestedAtOnce() {
        var begun = begun("m", fromTheDesk());

        assertThat(begun.mission().status()).isEqualTo(MissionStatus.SEARCHING);
        assertThat(begun.facts())
                .containsExactly(new MissionFact.Requested(
                        begun.mission().reference(),
                        begun.mission().wish(),
                        begun.mission().particulars().language(),
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, CONFIRMED, SEARCHING, 1",
        "SEARCHING, ALREADY_CERTAIN, SEARCHING, 0",
        "OFFERED, ALREADY_CERTAIN, OFFERED, 0",
        "ACCEPTED, ALREADY_CERTAIN, ACCEPTED, 0",
        "AT_DESK, ALREADY_CERTAIN, AT_DESK, 0",
        "CANCELLED, CANCELLED_BEFORE, CANCELLED, 0"
    })
    void isConfirmedOnce(MissionStatus before, Confirmation outcome, MissionStatus after, int facts) {
        var decided = anyMission(before).confirm(NOW);

        assertThat(decided.outcome()).isEqualTo(outcome);
        assertThat(decided.mission().status()).isEqualTo(after);
        assertThat(decided.facts()).hasSize(facts);
    }

    @Test
    void cannotBeConfirmedOnceItsTimeIsOver() {
        var submitted = anyMission(MissionStatus.SUBMITTED);
        var deadline = NOW.plus(Mission.TIME_TO_CONFIRM);

        assertThat(submitted.confirm(deadline.minusMillis(1)).outcome()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(submitted.confirm(deadline)).isEqualTo(Decided.nothing(Confirmation.TOO_LATE, submitted));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CANCELLED", "COMPLETED"})
    void canBeCancelledInEveryStateButTheLast(MissionStatus before) {
        var decided = anyMission(before).cancel(CancellationReason.BY_INITIATOR, at(9));

        assertThat(decided.outcome()).isEqualTo(Cancellation.CANCELLED);
        assertThat(decided.facts()).containsExactly(new MissionFact.Cancelled(CancellationReason.BY_INITIATOR, at(9)));
        assertThat(decided.mission().status()).isEqualTo(MissionStatus.CANCELLED);
        assertThat(decided.mission().progress().cancelledFor()).isEqualTo(CancellationReason.BY_INITIATOR);
        assertThat(decided.mission().progress().offer()).isNull();
    }

    @Test
    void staysCancelledForItsFirstReason() {
        var cancelled = anyMission(MissionStatus.CANCELLED);

        assertThat(cancelled.cancel(CancellationReason.BY_INITIATOR, at(9)))
                .isEqualTo(Decided.nothing(Cancellation.AS_BEFORE, cancelled));
    }

    @Test
    void whatHasTakenPlaceCannotBeCalledOff() {
        var completed = anyMission(MissionStatus.COMPLETED);

        assertThat(completed.cancel(CancellationReason.BY_DESK, at(9)))
                .isEqualTo(Decided.nothing(Cancellation.COMPLETED_BEFORE, completed));
    }

    @ParameterizedTest
    @EnumSource(MissionStatus.class)
    void lapsesOnlyWhileSubmittedAndWhenItsTimeIsOver(MissionStatus before) {
        var mission = anyMission(before);
        var deadline = NOW.plus(Mission.TIME_TO_CONFIRM);

        assertThat(mission.lapse(deadline.minusMillis(1)).facts()).isEmpty();
        if (before == MissionStatus.SUBMITTED) {
            assertThat(mission.lapse(deadline).facts())
                    .containsExactly(new MissionFact.Cancelled(CancellationReason.NOT_CONFIRMED, deadline));
        } else {
            assertThat(mission.lapse(deadline)).isEqualTo(Decided.nothing(false, mission));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEARCHING, OFFERED, SEARCHING, AT_DESK, ACCEPTED",
        "OFFERED, OFFERED, SEARCHING, AT_DESK, ACCEPTED",
        "ACCEPTED, OFFERED, SEARCHING, AT_DESK, ACCEPTED",
        "AT_DESK, OFFERED, SEARCHING, AT_DESK, ACCEPTED",
        "SUBMITTED, SUBMITTED, SUBMITTED, SUBMITTED, SUBMITTED",
        "CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED"
    })
    void followsTheSearch(
            MissionStatus before,
            MissionStatus offered,
            MissionStatus left,
            MissionStatus unmatched,
            MissionStatus accepted) {
        var mission = anyMission(before);

        assertThat(mission.on(offered(7, 2)).status()).isEqualTo(offered);
        for (var cause : Cause.values()) {
            assertThat(mission.on(left(7, 2, cause)).status()).isEqualTo(left);
        }
        assertThat(mission.on(unmatched(7)).status()).isEqualTo(unmatched);
        assertThat(mission.on(accepted(7, 2)).status()).isEqualTo(accepted);
    }

    @Test
    void isNeverRevivedOnceCancelled() { // C13
        var cancelled = anyMission(MissionStatus.OFFERED)
                .cancel(CancellationReason.BY_DESK, at(2))
                .mission();

        assertThat(cancelled.on(accepted(2, 1)).on(offered(3, 2)).on(unmatched(4)))
                .isEqualTo(cancelled);
    }

    @Test
    void remembersWhatHappenedFromWhichEvent() {
        var mission = begun("m", fromThePublic())
                .mission()
                .confirm(at(1))
                .mission()
                .on(offered(1, 1))
                .on(left(2, 1, Cause.DECLINED))
                .on(offered(3, 2))
                .on(accepted(4, 2))
                .cancel(CancellationReason.BY_DESK, at(9))
                .mission();

        assertThat(mission.progress().history())
                .extracting(HistoryEntry::what, HistoryEntry::source, HistoryEntry::seq)
                .containsExactly(
                        tuple(Happening.SUBMITTED, Source.MISSIONS, 1L),
                        tuple(Happening.REQUESTED, Source.MISSIONS, 2L),
                        tuple(Happening.OFFERED, Source.ASSIGNMENTS, 1L),
                        tuple(Happening.DECLINED, Source.ASSIGNMENTS, 2L),
                        tuple(Happening.OFFERED, Source.ASSIGNMENTS, 3L),
                        tuple(Happening.ACCEPTED, Source.ASSIGNMENTS, 4L),
                        tuple(Happening.CANCELLED, Source.MISSIONS, 3L));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            names = {"SUBMITTED", "SEARCHING", "OFFERED"})
    void waitsAtTheDeskAfterADayWithoutProgress(MissionStatus status) {
        var mission = anyMission(status);
        var day = mission.progress().lastProgressAt().plus(Duration.ofHours(24));

        assertThat(mission.waitingAtDesk(day.minusMillis(1))).isFalse();
        assertThat(mission.waitingAtDesk(day)).isTrue();
    }

    @Test
    void waitsAtTheDeskAtOnceWhenNobodyCanBeAsked() {
        assertThat(anyMission(MissionStatus.AT_DESK).waitingAtDesk(at(1))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = MissionStatus.class,
            names = {"ACCEPTED", "CANCELLED"})
    void neverWaitsAtTheDeskOnceItHasAMentorOrAnEnd(MissionStatus status) {
        assertThat(anyMission(status).waitingAtDesk(at(24 * 365))).isFalse();
    }

    @Test
    void saysNothingPersonalWhenItIsPrinted() {
        assertThat(anyMission(MissionStatus.SEARCHING).toString()).doesNotContain("Itter", "ina", "5503", "gründen");
    }
}
