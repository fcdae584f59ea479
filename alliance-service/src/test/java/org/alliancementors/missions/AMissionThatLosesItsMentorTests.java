package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.STANDBY;
import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.alliancementors.missions.MissionFixture.reopened;
import static org.alliancementors.missions.MissionFixture.steppedIn;
import static org.alliancementors.missions.MissionFixture.withAStandby;
import static org.alliancementors.missions.appointments.AppointmentFixture.ID;
import static org.alliancementors.missions.appointments.AppointmentFixture.NOW;
import static org.alliancementors.missions.appointments.AppointmentFixture.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.missions.appointments.AppointmentFact.CancelReason;
import org.alliancementors.missions.appointments.AppointmentFact.RefusalReason;
import org.alliancementors.missions.appointments.Release;
import org.junit.jupiter.api.Test;

class AMissionThatLosesItsMentorTests {

    @Test
    void callsOffWhatWasAgreedAndAsksTheNextOneForTheSameTime() { // U7
        var agreed = agreed(anyMission(MissionStatus.ACCEPTED), ID);

        var left = agreed.follow(left(3, 1, Cause.WITHDRAWN));
        var offered = left.mission().follow(offered(4, 2));
        var next = offered.mission().follow(accepted(5, 2));

        assertThat(facts(left))
                .containsExactly(new AppointmentFact.Cancelled(
                        ID, 1, MENTOR, AppointmentKind.EVENT, inDays(10), CancelReason.MENTOR_CHANGED, false, at(3)));
        assertThat(left.mission().appointments().all().getFirst().state()).isEqualTo(State.PROPOSED);
        assertThat(left.mission().appointments().owed()).containsExactly(new Release(MENTOR, ID, 1, 0, at(3)));
        assertThat(offered.facts()).isEmpty();
        assertThat(facts(next))
                .containsExactly(new AppointmentFact.Proposed(
                        ID,
                        2,
                        MENTOR,
                        AppointmentKind.EVENT,
                        inDays(10),
                        Party.INITIATOR,
                        List.of(Party.MENTOR),
                        false,
                        at(5)));
    }

    @Test
    void doesBothAtOnceWhenSomebodySteppedIn() {
        var stepped = agreed(withAStandby("mission-1"), ID).follow(steppedIn(5, 2));

        assertThat(facts(stepped))
                .hasExactlyElementsOfTypes(AppointmentFact.Cancelled.class, AppointmentFact.Proposed.class);
        assertThat(((AppointmentFact.Proposed) facts(stepped).getLast()).mentor())
                .isEqualTo(STANDBY);
    }

    @Test
    void isNotMovedByNewsOfAnAttemptThatWasLeftBefore() { // C1
        var stepped =
                agreed(withAStandby("mission-1"), ID).follow(steppedIn(5, 2)).mission();

        var late = stepped.follow(left(6, 1, Cause.DECLINED));
        var twice = stepped.follow(steppedIn(7, 2));

        assertThat(late.facts()).isEmpty();
        assertThat(late.mission().appointments()).isEqualTo(stepped.appointments());
        assertThat(twice.facts()).isEmpty();
        assertThat(twice.mission()).isEqualTo(stepped);
    }

    @Test
    void asksTheSameMentorAgainWhoTookTheYesBackForAWhile() {
        var reopened = agreed(anyMission(MissionStatus.ACCEPTED), ID).follow(reopened(3, 1));
        var again = reopened.mission().follow(accepted(4, 1));

        assertThat(facts(reopened)).hasExactlyElementsOfTypes(AppointmentFact.Cancelled.class);
        assertThat(facts(again)).hasExactlyElementsOfTypes(AppointmentFact.Proposed.class);
    }

    @Test
    void takesBackWhatTheFormerMentorProposedAndKeepsWhatTheInitiatorDid() {
        var other = new AppointmentId("a-2");
        var mission = proposed(anyMission(MissionStatus.ACCEPTED), ID, Party.MENTOR);
        var both = proposed(mission, other, Party.INITIATOR);

        var left = both.follow(left(3, 1, Cause.WITHDRAWN));
        var next = left.mission().follow(offered(4, 2)).mission().follow(accepted(5, 2));

        assertThat(facts(left))
                .extracting(fact -> ((AppointmentFact.Refused) fact).reason())
                .containsExactly(RefusalReason.TAKEN_BACK, RefusalReason.REPLACED);
        assertThat(facts(next)).singleElement().isInstanceOfSatisfying(AppointmentFact.Proposed.class, it -> {
            assertThat(it.appointment()).isEqualTo(other);
            assertThat(it.number()).isEqualTo(2);
            assertThat(it.waitingFor()).containsExactly(Party.MENTOR);
        });
    }

    @Test
    void leavesAloneWhatHasTakenPlaceAndForgetsATimeThatHasPassed() {
        var agreed = agreed(anyMission(MissionStatus.ACCEPTED), ID);
        var held = agreed.arrange(all -> all.upkeep().hold(), inDays(10).to()).mission();

        assertThat(held.follow(left(3, 1, Cause.WITHDRAWN)).facts()).isEmpty();

        var waiting = agreed.follow(left(3, 1, Cause.WITHDRAWN)).mission();
        var tooLate = waiting.follow(new AssignmentNews.Accepted(4, inDays(10).to(), 2, STANDBY));
        assertThat(tooLate.facts()).isEmpty();
        assertThat(tooLate.mission().appointments().all().getFirst().proposal()).isNull();
    }

    @Test
    void tellsItsAppointmentsFirstWhenItIsCancelled() {
        var cancelled = agreed(anyMission(MissionStatus.ACCEPTED), ID).cancel(CancellationReason.BY_DESK, at(9));

        assertThat(cancelled.facts())
                .containsExactly(
                        new MissionFact.OfAppointment(new AppointmentFact.Cancelled(
                                ID,
                                1,
                                MENTOR,
                                AppointmentKind.EVENT,
                                inDays(10),
                                CancelReason.MISSION_CANCELLED,
                                false,
                                at(9))),
                        new MissionFact.Cancelled(CancellationReason.BY_DESK, at(9)));
        assertThat(cancelled.mission().appointments().owed()).hasSize(1);
        assertThat(cancelled.mission().appointments().workAt()).isNotNull();
        assertThat(cancelled.mission().progress().history())
                .extracting(HistoryEntry::what)
                .endsWith(HistoryEntry.Happening.APPOINTMENT_CANCELLED, HistoryEntry.Happening.CANCELLED);
    }

    @Test
    void givesBackWhatItsCalendarWasAskedForWhenItIsCancelledInBetween() {
        var asking = proposed(anyMission(MissionStatus.ACCEPTED), ID, Party.INITIATOR)
                .arrange(all -> all.agree(ID, 1, Party.MENTOR), NOW)
                .mission();

        var cancelled = asking.cancel(CancellationReason.BY_INITIATOR, at(9));

        assertThat(cancelled.facts()).hasExactlyElementsOfTypes(MissionFact.Cancelled.class);
        assertThat(cancelled.mission().appointments().all().getFirst().state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.mission().appointments().owed()).containsExactly(new Release(MENTOR, ID, 1, 0, at(9)));
    }

    private static Mission proposed(Mission mission, AppointmentId id, Party by) {
        return mission.arrange(all -> all.propose(id, AppointmentKind.EVENT, inDays(10), by), NOW)
                .mission();
    }

    private static Mission agreed(Mission mission, AppointmentId id) {
        return proposed(mission, id, Party.INITIATOR)
                .arrange(all -> all.agree(id, 1, Party.MENTOR), NOW)
                .mission()
                .arrange(all -> all.upkeep().confirm(id, 1), NOW)
                .mission();
    }

    private static List<AppointmentFact> facts(Decided<?> decided) {
        return decided.facts().stream()
                .map(fact -> ((MissionFact.OfAppointment) fact).fact())
                .toList();
    }
}
