package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.begun;
import static org.alliancementors.missions.MissionFixture.fromTheDesk;
import static org.alliancementors.missions.MissionFixture.fromThePublic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.Missions.Adding;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Evidence;
import org.alliancementors.missions.aftermath.FollowUp;
import org.junit.jupiter.api.Test;

/** What every implementation of the port must do. Each test gets an empty one. */
public abstract class MissionsPort {

    /** For the implementations. */
    protected MissionsPort() {}

    /** The empty one of this test. */
    protected abstract Missions missions();

    @Test
    void whatWasAddedIsFoundAsItWas() {
        var begun = begun("m-1", fromThePublic());

        assertThat(missions().add(begun)).isEqualTo(new Adding.Added(begun.mission()));
        assertThat(missions().find(new MissionId("m-1"))).contains(begun.mission());
        assertThat(missions().find(new MissionId("m-2"))).isEmpty();
    }

    @Test
    void aMissionIsFoundByWhatPeopleQuote() {
        var begun = begun("m-1", fromThePublic()).mission();
        missions().add(begun("m-1", fromThePublic()));

        assertThat(missions().find(begun.reference())).contains(begun);
        assertThat(missions().find(new MissionReference("LBF-0000-0000"))).isEmpty();
    }

    @Test
    void theMissionsOfAMentorAreThoseThatTheyAcceptedOrCompleted() {
        assertThat(missions().of(MissionFixture.MENTOR, 10)).isEmpty();
        var done = stands("done", MissionStatus.COMPLETED);
        var running = stands("running", MissionStatus.ACCEPTED);
        stands("asked", MissionStatus.OFFERED);
        stands("off", MissionStatus.CANCELLED);

        assertThat(missions().of(MissionFixture.MENTOR, 10)).containsExactly(running, done);
        assertThat(missions().of(MissionFixture.MENTOR, 1)).containsExactly(running);
        assertThat(missions().of(MissionFixture.STANDBY, 10)).isEmpty();
    }

    private Mission stands(String id, MissionStatus status) {
        var mission = MissionFixture.anyMission(id, status);
        missions().add(new Decided<>(mission, mission, List.of()));
        return mission;
    }

    @Test
    void theYoungestCertainMissionOfAnAddressIsFoundByItsPlace() {
        var initiator = new EmailAddress("INA.ITTER@buendnis.example");
        var there = MissionFixture.anyWish().place().code();
        missions().add(begun("not-certain", fromThePublic()));
        assertThat(missions().latest(initiator, there)).isEmpty();

        var young = begun("young", fromTheDesk());
        missions().add(young);
        var old = MissionFixture.begunLongAgo("old");
        missions().add(new Decided<>(old, old, List.of()));

        assertThat(missions().latest(initiator, there)).contains(young.mission());
        assertThat(missions().latest(initiator, new PostalCode("01067"))).isEmpty();
        assertThat(missions().latest(new EmailAddress("somebody@else.example"), there))
                .isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        var first = begun("m-1", fromThePublic());
        missions().add(first);

        assertThat(missions().add(begun("m-1", fromTheDesk()))).isEqualTo(new Adding.AlreadyThere(first.mission()));
        assertThat(missions().find(new MissionId("m-1"))).contains(first.mission());
    }

    @Test
    void aReferenceIsTakenOnce() {
        var first = begun("m-1", fromThePublic());
        missions().add(first);
        var other = Mission.begin(
                new MissionId("m-2"),
                first.mission().reference(),
                fromTheDesk(),
                new MissionRequest(MissionFixture.anyWish(), MissionFixture.anyParticulars()),
                NOW);

        assertThat(missions().add(other)).isEqualTo(new Adding.ReferenceTaken());
        assertThat(missions().find(new MissionId("m-2"))).isEmpty();
    }

    @Test
    void aDecisionIsStored() {
        missions().add(begun("m-1", fromThePublic()));

        var decided = missions().change(new MissionId("m-1"), mission -> mission.confirm(at(1)));

        assertThat(decided).isPresent();
        assertThat(missions().find(new MissionId("m-1"))).contains(decided.get().mission());
        assertThat(decided.get().mission().status()).isEqualTo(MissionStatus.SEARCHING);
    }

    @Test
    void nothingIsDecidedAboutWhatIsNotThere() {
        assertThat(missions().change(new MissionId("m-9"), mission -> mission.confirm(at(1))))
                .isEmpty();
    }

    @Test
    void severalAreFoundAtOnce() {
        missions().add(begun("m-1", fromThePublic()));
        missions().add(begun("m-2", fromThePublic()));

        assertThat(missions().findAll(List.of(new MissionId("m-1"), new MissionId("m-2"), new MissionId("m-3"))))
                .containsOnlyKeys(new MissionId("m-1"), new MissionId("m-2"));
        assertThat(missions().findAll(List.of())).isEmpty();
    }

    @Test
    void theyAreListedByState() {
        missions().add(begun("m-1", fromThePublic()));
        missions().add(begun("m-2", fromTheDesk()));
        missions().add(begun("m-3", fromTheDesk()));

        var searching = missions().list(MissionFilter.SEARCHING, NOW, 0, 1);

        assertThat(searching.total()).isEqualTo(2);
        assertThat(searching.items()).hasSize(1);
        assertThat(missions().list(MissionFilter.SEARCHING, NOW, 1, 1).items()).hasSize(1);
        assertThat(missions().list(MissionFilter.ALL, NOW, 0, 10).total()).isEqualTo(3);
        assertThat(missions().list(MissionFilter.CANCELLED, NOW, 0, 10).items()).isEmpty();
        assertThat(missions().count()).isEqualTo(Map.of(MissionStatus.SUBMITTED, 1L, MissionStatus.SEARCHING, 2L));
    }

    @Test
    void theEffectOfTheCompletedOnesIsCountedForEachOfTheirSpecialties() { // U9
        assertThat(missions().evidence()).isEqualTo(Evidence.of(List.of()));
        missions().add(begun("m-1", fromTheDesk()));
        for (var id : List.of("m-2", "m-3", "m-4")) {
            missions().add(begun(id, fromTheDesk()));
            missions().change(new MissionId(id), mission -> done(mission, List.of()));
        }
        missions()
                .change(new MissionId("m-2"), mission -> done(mission, List.of(new FollowUp(YesNo.YES, 4, YesNo.NO))));
        missions()
                .change(
                        new MissionId("m-3"),
                        mission -> done(
                                mission,
                                List.of(
                                        new FollowUp(YesNo.NO, 7, YesNo.YES),
                                        new FollowUp(YesNo.UNKNOWN, 0, YesNo.YES))));

        var evidence = missions().evidence();

        assertThat(evidence).extracting(Evidence::specialty).containsExactly(Specialty.values());
        assertThat(evidence.stream().filter(row -> row.completed() > 0))
                .containsExactly(counted(Specialty.GRUENDUNG), counted(Specialty.MODERATION));
    }

    private static Evidence counted(Specialty specialty) {
        return new Evidence(
                specialty,
                3,
                new Evidence.Answers(1, 1, 1),
                new Evidence.Partners(4, 2, 1),
                new Evidence.Answers(1, 1, 1));
    }

    /** Completed at once, and with these answers after 3 and 12 months. */
    private static Decided<Boolean> done(Mission mission, List<FollowUp> answers) {
        List<MissionFact> facts = new ArrayList<>();
        if (mission.status() != MissionStatus.COMPLETED) {
            facts.add(
                    new MissionFact.Completed(MissionFixture.MENTOR, MissionFact.Completed.How.REPORTED, null, at(1)));
        }
        for (int i = 0; i < answers.size(); i++) {
            facts.add(new MissionFact.OfAftermath(
                    new AftermathFact.FollowUpAnswered(Aftermath.FOLLOW_UPS.get(i), answers.get(i), at(2))));
        }
        var after = mission;
        for (var fact : facts) {
            after = after.after(fact);
        }
        return new Decided<>(true, after, facts);
    }

    @Test
    void anAmendedWishIsStored() {
        missions().add(begun("m-1", fromTheDesk()));

        var decided = missions()
                .change(
                        new MissionId("m-1"),
                        mission -> mission.amend(MissionFixture.amendedWish(), 1L, Amender.BY_DESK, at(1)));

        assertThat(decided).isPresent();
        assertThat(missions().find(new MissionId("m-1"))).contains(decided.get().mission());
        assertThat(decided.get().mission().wish()).isEqualTo(MissionFixture.amendedWish());
    }

    @Test
    void theLongestWaitingStandsFirstAtTheDesk() {
        missions().add(begun("m-1", fromThePublic()));
        missions().add(begun("m-2", fromTheDesk()));
        missions().change(new MissionId("m-1"), mission -> mission.confirm(at(1)));

        assertThat(missions().list(MissionFilter.WAITING_AT_DESK, at(23), 0, 10).items())
                .isEmpty();
        assertThat(missions().list(MissionFilter.WAITING_AT_DESK, at(24), 0, 10).items())
                .containsExactly(anyMission("m-2", MissionStatus.SEARCHING));
        assertThat(missions().list(MissionFilter.WAITING_AT_DESK, at(25), 0, 10).items())
                .extracting(Mission::id)
                .containsExactly(new MissionId("m-2"), new MissionId("m-1"));
    }
}
