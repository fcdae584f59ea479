package org.alliancementors.matching.places;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
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
        MentorPlaces confirmed = held.confirm(new MissionId("a"), 1);
        assertThat(confirmed.doubtful(later)).isEmpty();
        assertThat(confirmed.dueAt()).isNull();
    }

    private static Hold hold(String mission, int attempt) {
        return Hold.asked(new MissionId(mission), attempt, ROUND, NOW);
    }

    private static MentorPlaces granted(MentorPlaces places, String mission) {
        if (places.claim(hold(mission, 1), places.profileSeq()) instanceof Granted(MentorPlaces after)) {
            return after;
        }
        throw new AssertionError("no place for " + mission);
    }
}
