package org.alliancementors.matching.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.matching.fit.Policy;
import org.junit.jupiter.api.Test;

/** Decisions ask again and again which policy is in force. */
class PolicyInForceTests {

    private final FakePolicies policies = new FakePolicies();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final PolicyInForce inForce = instance(Policy.FIRST);

    private PolicyInForce instance(Policy first) {
        return new PolicyInForce(policies, first, () -> now);
    }

    @Test
    void whoeverAsksFirstWritesTheFirstVersion() {
        Policy mine = Policy.FIRST.withUndoTime(Duration.ofSeconds(3));
        assertThat(instance(mine).get()).isEqualTo(mine);
        assertThat(inForce.get()).as("the second instance takes what is there").isEqualTo(mine);
        assertThat(policies.find(1)).contains(PolicyVersion.first(mine, now));
        assertThat(policies.count()).isEqualTo(1);
    }

    @Test
    void twoWhoStartAtOnceAgree() {
        Policy theirs = Policy.FIRST.withUndoTime(Duration.ofSeconds(3));
        policies.beforeNextKeeping(() -> policies.keep(PolicyVersion.first(theirs, now)));
        assertThat(inForce.get()).isEqualTo(theirs);
    }

    @Test
    void aNewVersionIsSeenWithinASecondByAtMostOneReadASecond() {
        inForce.get();
        int before = policies.reads.get();
        policies.keep(new PolicyVersion(Policy.FIRST.withVersion(2), "desk", now, "better", now));
        for (int i = 0; i < 100; i++) {
            assertThat(inForce.get().version()).isEqualTo(1);
        }
        now = now.plusMillis(999);
        assertThat(inForce.get().version()).isEqualTo(1);
        assertThat(policies.reads).hasValue(before);
        now = now.plusMillis(1);
        assertThat(inForce.get().version()).isEqualTo(2);
        inForce.get();
        assertThat(policies.reads).hasValue(before + 1);
    }

    @Test
    void whileTheStoreIsAwayTheLastKnownStays() {
        inForce.get();
        policies.away = true;
        int before = policies.reads.get();
        now = now.plusSeconds(10);
        assertThat(inForce.get()).isEqualTo(Policy.FIRST);
        assertThat(inForce.get()).isEqualTo(Policy.FIRST);
        assertThat(policies.reads).as("an outage is not met with a storm").hasValue(before + 1);
        policies.keep(new PolicyVersion(Policy.FIRST.withVersion(2), "desk", now, "better", now));
        policies.away = false;
        now = now.plusSeconds(1);
        assertThat(inForce.get().version()).isEqualTo(2);
    }

    @Test
    void asLongAsNothingIsKnownTheFaultIsToldAndThenItHeals() {
        policies.away = true;
        assertThatThrownBy(inForce::get).hasMessageContaining("away");
        policies.away = false;
        assertThat(inForce.get()).isEqualTo(Policy.FIRST);
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        inForce.learn(Policy.FIRST.withVersion(3));
        inForce.learn(Policy.FIRST.withVersion(2));
        assertThat(inForce.get().version()).isEqualTo(3);
    }

    @Test
    void aFirstPolicyThatCannotBeIsRefusedAtStart() {
        assertThatThrownBy(() -> instance(Policy.FIRST.withUndoTime(Duration.ofMinutes(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("undoTime");
    }
}
