package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.accepted;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.MissionFixture.at;
import static org.alliancementors.missions.MissionFixture.left;
import static org.alliancementors.missions.MissionFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.TrackingView.Holder;
import org.alliancementors.missions.TrackingView.Step;
import org.alliancementors.missions.TrackingView.Step.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingAMissionTests {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, INITIATOR, P7D",
        "SEARCHING, SEARCH, P1D",
        "OFFERED, MENTOR, PT73H",
        "ACCEPTED, MENTOR,",
        "AT_DESK, DESK,",
        "CANCELLED, NOBODY,"
    })
    void saysWhoMovesNextAndByWhen(
            MissionStatus status, Holder holder, @org.jspecify.annotations.Nullable Duration by) { // U1
        var view = TrackingView.of(anyMission(status), at(1));

        assertThat(view.holder()).isEqualTo(holder);
        assertThat(view.by()).isEqualTo(by == null ? null : NOW.plus(by));
    }

    @Test
    void saysThatTheDeskHasItOnceTheSearchStandsStill() {
        assertThat(TrackingView.of(anyMission(MissionStatus.SEARCHING), at(24)).holder())
                .isEqualTo(Holder.DESK);
    }

    @Test
    void tellsOfRefusalsOnlyThatTheSearchGoesOn() {
        var mission = anyMission(MissionStatus.OFFERED)
                .on(left(2, 1, Cause.DECLINED))
                .on(offered(3, 2))
                .on(left(4, 2, Cause.EXPIRED))
                .on(offered(5, 3))
                .on(accepted(6, 3));

        assertThat(TrackingView.of(mission, at(7)).steps())
                .extracting(Step::what)
                .containsExactly(
                        What.REQUESTED,
                        What.MENTOR_ASKED,
                        What.SEARCH_GOES_ON,
                        What.MENTOR_ASKED,
                        What.SEARCH_GOES_ON,
                        What.MENTOR_ASKED,
                        What.MENTOR_FOUND);
    }

    @Test
    void needsTheSecret() {
        var missions = new InMemoryMissions();
        missions.put(anyMission("m-1", MissionStatus.SEARCHING));
        var secrets = TrackingSecrets.of("k1:" + "A".repeat(43) + "=");
        var following =
                new FollowingMissions(missions, new CancellingMissions(missions, () -> at(1)), secrets, () -> at(1));

        assertThat(following.follow(secrets.of(new MissionId("m-1")))).isPresent();
        assertThat(following.follow(secrets.of(new MissionId("m-2")))).isEmpty();
        assertThat(following.follow("k1-m-1-" + "a".repeat(26))).isEmpty();
        assertThat(following.cancel("k1-m-1-" + "a".repeat(26))).isEmpty();
        assertThat(missions.facts()).isEmpty();
    }

    @Test
    void endsItOnTheInitiatorsWordOnce() {
        var missions = new InMemoryMissions();
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        var secrets = TrackingSecrets.of("k1:" + "A".repeat(43) + "=");
        var following =
                new FollowingMissions(missions, new CancellingMissions(missions, () -> at(3)), secrets, () -> at(3));
        var secret = secrets.of(new MissionId("m-1"));

        assertThat(following.cancel(secret))
                .hasValueSatisfying(view -> assertThat(view.holder()).isEqualTo(Holder.NOBODY));
        assertThat(following.cancel(secret)).isEqualTo(following.follow(secret));
        assertThat(missions.facts()).containsExactly(new MissionFact.Cancelled(CancellationReason.BY_INITIATOR, at(3)));
    }
}
