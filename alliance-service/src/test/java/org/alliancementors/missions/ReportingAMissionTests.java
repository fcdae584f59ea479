package org.alliancementors.missions;

import static org.alliancementors.missions.MeetingsFixture.agreed;
import static org.alliancementors.missions.MeetingsFixture.held;
import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.STANDBY;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingAMissionTests {

    private static final Instant MEETING = Instant.parse("2026-04-07T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-08T08:00:00Z");
    private static final Report REPORT = new Report("Wir haben geplant.", 240, 12, "Einladungen", null, false);
    private static final Report OTHER = new Report("Wir haben geplant.", 300, 12, "Einladungen", null, false);

    private final Mission met = held(anyMission(MissionStatus.ACCEPTED), "t-1", MEETING);

    @Test
    void completesItInOneStep() {
        var decided = met.report(MENTOR, REPORT, LATER);

        assertThat(decided.outcome()).isEqualTo(Concluded.TAKEN);
        assertThat(decided.facts())
                .containsExactly(
                        new MissionFact.OfAftermath(new AftermathFact.Reported(MENTOR, REPORT, LATER)),
                        new MissionFact.Completed(MENTOR, MissionFact.Completed.How.REPORTED, null, LATER));
        assertThat(decided.mission().status()).isEqualTo(MissionStatus.COMPLETED);
        assertThat(decided.mission().progress().since()).isEqualTo(LATER);
    }

    @Test
    void again_withTheSameContent_changesNothing() {
        var reported = met.report(MENTOR, REPORT, LATER).mission();

        var again = reported.report(MENTOR, REPORT, LATER.plusSeconds(1));

        assertThat(again.outcome()).isEqualTo(Concluded.AS_BEFORE);
        assertThat(again.facts()).isEmpty();
        assertThat(again.mission()).isEqualTo(reported);
    }

    @Test
    void again_withAnotherContent_isRefused() {
        var again = met.report(MENTOR, REPORT, LATER).mission().report(MENTOR, OTHER, LATER.plusSeconds(1));

        assertThat(again.outcome()).isEqualTo(Concluded.SAID_OTHERWISE);
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void isRefusedWhileAppointmentsAreAheadUntilTheLastHasEnded() {
        var planned = agreed(met, "t-2", LATER);
        var end = LATER.plus(Duration.ofHours(2));

        assertThat(planned.report(MENTOR, REPORT, end.minusMillis(1)).outcome())
                .isEqualTo(Concluded.APPOINTMENTS_AHEAD);
        assertThat(held(met, "t-2", LATER).report(MENTOR, REPORT, end).outcome())
                .isEqualTo(Concluded.TAKEN);
    }

    @Test
    void isForTheMentorOfTheMissionOnly() {
        assertThat(met.report(STANDBY, REPORT, LATER).outcome()).isEqualTo(Concluded.NOT_THE_MENTOR);
        assertThat(met.cancel(CancellationReason.BY_DESK, LATER)
                        .mission()
                        .report(MENTOR, REPORT, LATER)
                        .outcome())
                .isEqualTo(Concluded.CANCELLED_BEFORE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "SEARCHING", "OFFERED", "AT_DESK"})
    void needsAMentorWhoHasAccepted(MissionStatus status) {
        var mission = anyMission(status);

        assertThat(mission.report(MENTOR, REPORT, LATER).outcome()).isEqualTo(Concluded.NOT_THE_MENTOR);
        assertThat(mission.complete("Telefonisch erledigt", LATER).outcome()).isEqualTo(Concluded.NOT_ACCEPTED);
    }

    @Test
    void isNotNeededWhenTheDeskCompletesItWithAReason() {
        var decided = met.complete("Mentor erkrankt", LATER);

        assertThat(decided.facts())
                .containsExactly(
                        new MissionFact.Completed(MENTOR, MissionFact.Completed.How.BY_DESK, "Mentor erkrankt", LATER));
        assertThat(decided.mission().aftermath().withoutReport()).isEqualTo("Mentor erkrankt");
        assertThat(decided.mission().complete("Mentor erkrankt", LATER).outcome())
                .isEqualTo(Concluded.AS_BEFORE);
        assertThat(decided.mission().complete("anders", LATER).outcome()).isEqualTo(Concluded.COMPLETED_BEFORE);
        assertThat(agreed(met, "t-2", LATER).complete("Zu früh", LATER).outcome())
                .isEqualTo(Concluded.APPOINTMENTS_AHEAD);
    }

    @Test
    void isWelcomeAfterTheDeskCompletedIt_andCompletesItNoSecondTime() {
        var completed = met.complete("Mentor erkrankt", LATER).mission();

        var decided = completed.report(MENTOR, REPORT, LATER.plusSeconds(1));

        assertThat(decided.facts())
                .containsExactly(
                        new MissionFact.OfAftermath(new AftermathFact.Reported(MENTOR, REPORT, LATER.plusSeconds(1))));
        assertThat(decided.mission().progress().since()).isEqualTo(LATER);
    }

    @Test
    void leavesTheDeskNothingToWaitFor() {
        var mission = met;
        for (var due = mission.dueAt(); due != null; due = mission.dueAt()) {
            mission = mission.whatIsDue(due).mission();
        }
        assertThat(mission.waiting()).isPresent();

        assertThat(mission.report(MENTOR, REPORT, LATER.plus(Duration.ofDays(60)))
                        .mission()
                        .waiting())
                .isEmpty();
    }
}
