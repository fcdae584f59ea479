package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyDraft;
import static org.alliancementors.missions.MissionFixture.fromTheDesk;
import static org.alliancementors.missions.MissionFixture.fromThePublic;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.RequestingMissions.Confirmed;
import org.alliancementors.missions.RequestingMissions.Outcome;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;

class RequestingAMissionTests {

    private static final MissionId ID = new MissionId("k3");

    private final InMemoryMissions missions = new InMemoryMissions();
    private Instant now = NOW;
    private final RequestingMissions requesting =
            new RequestingMissions(missions, Places.load(), Optional::of, () -> now);

    @Test
    void storesItWithOneFact() {
        var outcome = requesting.request(ID, fromTheDesk(), anyDraft());

        var mission = missions.find(ID).orElseThrow();
        assertThat(outcome).isEqualTo(new Outcome.Taken(mission, false));
        assertThat(mission.wish()).isEqualTo(MissionFixture.anyWish());
        assertThat(mission.particulars()).isEqualTo(MissionFixture.anyParticulars());
        assertThat(missions.facts())
                .containsExactly(new MissionFact.Requested(
                        mission.reference(),
                        mission.wish(),
                        mission.particulars().language(),
                        NOW));
    }

    @Test
    void aSecondTimeGivesTheSameMissionWhateverBecameOfIt() { // U3
        requesting.request(ID, fromThePublic(), anyDraft());
        new CancellingMissions(missions, () -> now).cancel(ID, CancellationReason.BY_DESK);
        now = NOW.plus(Duration.ofDays(400)); // by now its days are in the past

        var again = requesting.request(ID, fromThePublic(), anyDraft());

        assertThat(again).isEqualTo(new Outcome.Taken(missions.find(ID).orElseThrow(), true));
        assertThat(missions.facts()).hasSize(2);
    }

    @Test
    void underAUsedKeyWithAnotherContentIsRefused() {
        requesting.request(ID, fromThePublic(), anyDraft());

        assertThat(requesting.request(ID, new Origin("portal", false, "hash-2"), anyDraft()))
                .isEqualTo(new Outcome.KeyUsedOtherwise());
        assertThat(missions.facts()).hasSize(1);
    }

    @Test
    void takesTheNextReferenceWhenItsFirstIsTaken() {
        var other = new MissionId("other");
        missions.add(Mission.begin(
                other,
                References.derive(ID, 0),
                fromTheDesk(),
                new MissionRequest(MissionFixture.anyWish(), MissionFixture.anyParticulars()),
                NOW));

        requesting.request(ID, fromTheDesk(), anyDraft());

        assertThat(missions.find(ID).orElseThrow().reference()).isEqualTo(References.derive(ID, 1));
    }

    @Test
    void isConfirmedOnceHoweverOftenTheLinkIsUsed() { // N9
        requesting.request(ID, fromThePublic(), anyDraft());

        var first = requesting.confirm(ID);
        var second = requesting.confirm(ID);

        assertThat(first).contains(new Confirmed.Certain(missions.find(ID).orElseThrow()));
        assertThat(second).isEqualTo(first);
        assertThat(missions.facts()).hasSize(2);
    }

    @Test
    void isNotConfirmedTooLateNorAfterItsEnd() {
        requesting.request(ID, fromThePublic(), anyDraft());
        now = NOW.plus(Mission.TIME_TO_CONFIRM);
        assertThat(requesting.confirm(ID)).contains(new Confirmed.TooLate());

        new CancellingMissions(missions, () -> now).lapse(java.util.List.of(ID));
        assertThat(requesting.confirm(ID)).contains(new Confirmed.CancelledBefore());
        assertThat(requesting.confirm(new MissionId("nobody"))).isEmpty();
        assertThat(missions.facts().getLast())
                .isEqualTo(new MissionFact.Cancelled(CancellationReason.NOT_CONFIRMED, now));
    }
}
