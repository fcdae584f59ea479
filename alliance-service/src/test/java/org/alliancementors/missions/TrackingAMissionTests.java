package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.NOW;
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
import java.time.Instant;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.TrackingView.Holder;
import org.alliancementors.missions.TrackingView.Step;
import org.alliancementors.missions.TrackingView.Step.What;
import org.alliancementors.places.Places;
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
        var following = following(missions, secrets, at(1));

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
        var following = following(missions, secrets, at(3));
        var secret = secrets.of(new MissionId("m-1"));

        assertThat(following.cancel(secret).map(Decided::outcome)).contains(Cancellation.CANCELLED);
        assertThat(following.follow(secret))
                .hasValueSatisfying(view -> assertThat(view.holder()).isEqualTo(Holder.NOBODY));
        assertThat(following.cancel(secret).map(Decided::outcome)).contains(Cancellation.AS_BEFORE);
        assertThat(missions.facts()).containsExactly(new MissionFact.Cancelled(CancellationReason.BY_INITIATOR, at(3)));
    }

    @Test
    void saysThatSomebodyStandsByOnlyOnceTheyAgreedAndWhileThereIsAMentor() {
        var asked = anyMission(MissionStatus.ACCEPTED).on(standbyAsked(3, 1));
        var agreed = asked.on(standbyAgreed(4, 1));

        assertThat(TrackingView.of(asked, at(5)).standIn()).isFalse();
        assertThat(TrackingView.of(agreed, at(5)).standIn()).isTrue();
        assertThat(TrackingView.of(agreed.on(reopened(5, 1)), at(5)).standIn()).isFalse();
        assertThat(TrackingView.of(agreed.on(standbyEnded(5, 1)), at(5)).standIn())
                .isFalse();
        assertThat(TrackingView.of(agreed, at(5)).steps())
                .extracting(Step::what)
                .endsWith(What.MENTOR_FOUND);
    }

    @Test
    void tellsOfAStandInWithoutASearchInBetween() {
        var mission = withAStandby("m").on(left(5, 1, Cause.DECLINED)).on(steppedIn(6, 2));

        assertThat(TrackingView.of(mission, at(7)).steps())
                .extracting(Step::what)
                .containsExactly(What.REQUESTED, What.MENTOR_ASKED, What.MENTOR_FOUND, What.STAND_IN_COMES);
    }

    @Test
    void tellsThatTheMentorIsAskedAgainAndByWhen() { // U1
        var view = TrackingView.of(anyMission(MissionStatus.ACCEPTED).on(reopened(3, 1)), at(3));

        assertThat(view.steps()).extracting(Step::what).endsWith(What.MENTOR_FOUND, What.MENTOR_ASKED);
        assertThat(view.holder()).isEqualTo(Holder.MENTOR);
        assertThat(view.by()).isEqualTo(at(1).plus(Duration.ofDays(3)));
    }

    @Test
    void saysThatWeSearchThoughTheDeskMustCallTheInitiator() {
        var mission = anyMission(MissionStatus.SEARCHING)
                .unreachable(1, new Unreachable(at(1), Unreachable.Reason.ADDRESS_REFUSED));

        assertThat(mission.waitingAtDesk(at(1))).isTrue();
        assertThat(TrackingView.of(mission, at(1)).holder()).isEqualTo(Holder.SEARCH);
    }

    private static FollowingMissions following(Missions missions, TrackingSecrets secrets, Instant now) {
        return new FollowingMissions(
                missions,
                new CancellingMissions(missions, () -> now),
                new AmendingMissions(missions, Places.load(), () -> now),
                secrets,
                () -> now);
    }
}
