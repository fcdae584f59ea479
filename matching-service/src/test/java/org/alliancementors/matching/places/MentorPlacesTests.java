package org.alliancementors.matching.places;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.places.Claim.Granted;
import org.alliancementors.matching.places.Claim.Refusal;
import org.alliancementors.matching.places.Claim.Refused;
import org.junit.jupiter.api.Test;

class MentorPlacesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final RoundId ROUND = new RoundId("round-1");

    private final MentorPlaces open = MentorPlaces.unknown(new MentorId("any"))
            .publish(anyMentor().profile(), 3, NOW)
            .pulled();

    @Test
    void grantsUpToTheCapacity() {
        MentorPlaces full = granted(granted(open, "a"), "b");
        assertThat(full.free()).isZero();
        assertThat(full.claim(hold("c", 1), 3)).isEqualTo(new Refused(Refusal.FULL));
    }

    @Test
    void grantsOnePlacePerAttempt() {
        MentorPlaces once = granted(open, "a");
        assertThat(once.claim(hold("a", 1), 3)).isEqualTo(new Granted(once));
        var other = Hold.asked(new MissionId("a"), 1, new RoundId("round-2"), NOW);
        assertThat(once.claim(other, 3)).isEqualTo(new Refused(Refusal.HELD_BY_OTHER_CLAIM));
    }

    @Test
    void grantsNothingForAProfileThatIsNoMore() {
        // C15: a stale replica never wins a claim
        assertThat(open.claim(hold("a", 1), 2)).isEqualTo(new Refused(Refusal.PROFILE_CHANGED));
        assertThat(open.claim(hold("a", 1), 4)).isEqualTo(new Refused(Refusal.PROFILE_CHANGED));
    }

    @Test
    void grantsNothingWithWhoLeft() {
        MentorPlaces left = open.withdraw(4, NOW);
        assertThat(left.claim(hold("a", 1), 4)).isEqualTo(new Refused(Refusal.CLOSED));
        assertThat(left.free()).isZero();
        assertThat(MentorPlaces.unknown(new MentorId("x")).claim(hold("a", 1), 0))
                .isEqualTo(new Refused(Refusal.CLOSED));
    }

    @Test
    void loweringTheCapacityEvictsNobodyAndGrantsNothingMore() {
        MentorPlaces full = granted(granted(open, "a"), "b");
        MentorPlaces lowered = full.publish(anyMentor().withCapacity(1).profile(), 4, NOW);
        assertThat(lowered.holds()).hasSize(2);
        assertThat(lowered.free()).isZero();
        MentorPlaces one = lowered.release(new MissionId("a"), 1, NOW);
        assertThat(one.claim(hold("c", 1), 4)).isEqualTo(new Refused(Refusal.FULL));
        MentorPlaces none = one.release(new MissionId("b"), 1, NOW);
        assertThat(none.claim(hold("c", 1), 4)).isInstanceOf(Granted.class);
    }

    @Test
    void releasesTheNamedAttemptOnly() {
        MentorPlaces held = granted(open, "a");
        assertThat(held.release(new MissionId("a"), 2, NOW)).isSameAs(held);
        assertThat(held.release(new MissionId("b"), 1, NOW)).isSameAs(held);
        assertThat(held.releaseClaim(new MissionId("a"), 1, new RoundId("round-2"), NOW))
                .isSameAs(held);
        assertThat(held.releaseClaim(new MissionId("a"), 1, ROUND, NOW).holds()).isEmpty();
        MentorPlaces free = held.release(new MissionId("a"), 1, NOW);
        assertThat(free.holds()).isEmpty();
        assertThat(free.release(new MissionId("a"), 1, NOW)).isSameAs(free);
    }

    @Test
    void aFreedPlaceCallsForWaitingMissions() {
        MentorPlaces freed = granted(open, "a").release(new MissionId("a"), 1, NOW);
        assertThat(freed.pullSince()).isEqualTo(NOW);
        assertThat(freed.dueAt()).isEqualTo(NOW.plus(MentorPlaces.GRACE));
        assertThat(freed.pulled().dueAt()).isNull();
    }

    @Test
    void aNewMarkIsNeverTheOldOne() {
        MentorPlaces two = granted(granted(open, "a"), "b");
        MentorPlaces first = two.release(new MissionId("a"), 1, NOW);
        MentorPlaces second = first.release(new MissionId("b"), 1, NOW);
        assertThat(second.pullSince()).isNotNull().isNotEqualTo(first.pullSince());
    }

    @Test
    void leavingCallsForOffersToBeTakenBackAndReturningEndsThat() {
        MentorPlaces left = open.withdraw(4, NOW);
        assertThat(left.recallSince()).isEqualTo(NOW);
        assertThat(left.recalled().dueAt()).isNull();
        assertThat(left.publish(anyMentor().profile(), 5, NOW).recallSince()).isNull();
        assertThat(left.forget(6).profile()).isNull();
    }

    @Test
    void aHoldIsDoubtfulUntilItsCaseWasSeenToNameIt() {
        MentorPlaces held = granted(open, "a");
        assertThat(held.doubtful(NOW)).isEmpty();
        Instant later = NOW.plus(MentorPlaces.CONFIRM_AFTER);
        assertThat(held.dueAt()).isEqualTo(later);
        assertThat(held.doubtful(later)).hasSize(1);
        MentorPlaces confirmed = held.confirm(hold("a", 1));
        assertThat(confirmed.doubtful(later)).isEmpty();
        assertThat(confirmed.dueAt()).isNull();
    }

    @Test
    void anAcceptedMissionCountsOnceAndIsTakenOutWithItsPlace() {
        var seat = Seat.of(new MissionId("a"), 1);
        var engagement = Engagement.of(NOW, MissionKind.TALK);
        MentorPlaces engaged = granted(open, "a").engage(seat, engagement);
        assertThat(engaged.track())
                .isEqualTo(new TrackRecord(Map.of(YearMonth.of(2026, 3), 1), Map.of(MissionKind.TALK, 1), 1, 0));
        assertThat(engaged.engage(seat, engagement)).isSameAs(engaged);
        assertThat(open.engage(seat, engagement)).as("where there is no place").isSameAs(open);
        MentorPlaces released = engaged.release(seat, new Parting(Parting.Answer.GIVEN, null), NOW);
        assertThat(released.track()).isEqualTo(new TrackRecord(Map.of(), Map.of(), 1, 0));
        assertThat(released.release(seat, new Parting(Parting.Answer.LAPSED, null), NOW))
                .isSameAs(released);
        assertThat(released.engage(seat, engagement)).as("a late word").isSameAs(released);
    }

    @Test
    void theMonthIsThatOfTheClockOnTheWall() {
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");
        assertThat(Engagement.of(newYear, MissionKind.TALK).month()).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void aPlaceOfAStandbyIsAnotherThanThatOfAnAttemptWithTheSameNumber() {
        var mission = new MissionId("a");
        MentorPlaces both = taken(granted(open, "a"), Hold.standingBy(mission, 1, ROUND, NOW));
        assertThat(both.holds()).hasSize(2);
        assertThat(both.release(mission, 1, NOW).holds()).extracting(Hold::role).containsExactly(Hold.Role.STANDBY);
    }

    @Test
    void whoSteppedInKeepsThePlaceAsThatOfTheAttempt() {
        var mission = new MissionId("a");
        var seat = new Seat(mission, 4, 2);
        MentorPlaces stands = taken(open, Hold.standingBy(mission, 2, ROUND, NOW));
        MentorPlaces came = stands.engage(seat, Engagement.of(NOW, MissionKind.TALK));
        assertThat(came.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.isFor(mission, 4)).isTrue();
            assertThat(hold.confirmed()).isTrue();
        });
        assertThat(stands.release(seat, Parting.UNCOUNTED, NOW).holds())
                .as("before it was promoted")
                .isEmpty();
        assertThat(came.release(seat, Parting.UNCOUNTED, NOW).holds()).isEmpty();
    }

    private static MentorPlaces taken(MentorPlaces places, Hold hold) {
        if (places.claim(hold, places.profileSeq()) instanceof Granted(MentorPlaces after)) {
            return after;
        }
        throw new AssertionError("no place for " + hold);
    }

    private static Hold hold(String mission, int attempt) {
        return Hold.asked(new MissionId(mission), attempt, ROUND, NOW);
    }

    private static MentorPlaces granted(MentorPlaces places, String mission) {
        return taken(places, hold(mission, 1));
    }
}
