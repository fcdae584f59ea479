package org.alliancementors.matching.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Violation;
import org.alliancementors.matching.policies.EditingPolicies.Outcome;
import org.junit.jupiter.api.Test;

/** The desk edits the policy; the waiting cases are to learn of it. */
class EditingPoliciesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Policy SHORTER = Policy.FIRST.withUndoTime(Duration.ofMinutes(1));
    private static final Policy LONGER = Policy.FIRST.withUndoTime(Duration.ofMinutes(20));

    private final FakePolicies policies = new FakePolicies();
    private final PolicyInForce inForce = new PolicyInForce(policies, Policy.FIRST, () -> NOW);
    private final EditingPolicies editing = new EditingPolicies(policies, inForce, () -> NOW);

    @Test
    void aNewVersionIsInForceAtOnceAndTheOldOneStays() {
        assertThat(editing.current().number()).isEqualTo(1);
        var version = new PolicyVersion(SHORTER.withVersion(2), "desk-7", NOW, "ten minutes are too long", NOW);
        assertThat(editing.edit(1, SHORTER, "desk-7", "ten minutes are too long"))
                .isEqualTo(new Outcome.InForce(version));
        assertThat(inForce.get()).isEqualTo(version.policy());
        assertThat(editing.current()).isEqualTo(version);
        assertThat(policies.find(1)).map(PolicyVersion::policy).contains(Policy.FIRST);
    }

    @Test
    void theSameContentAgainIsNoNewVersion() {
        editing.edit(1, SHORTER, "desk-7", "once");
        PolicyVersion second = editing.current();
        assertThat(editing.edit(2, SHORTER, "desk-8", "twice")).isEqualTo(new Outcome.InForce(second));
        assertThat(editing.edit(1, SHORTER, "desk-7", "after a lost answer")).isEqualTo(new Outcome.InForce(second));
        assertThat(policies.count()).isEqualTo(2);
    }

    @Test
    void whoeverHasNotReadTheLatestIsToldWhatItIs() {
        editing.edit(1, SHORTER, "desk-7", "first");
        assertThat(editing.edit(1, LONGER, "desk-8", "second"))
                .isInstanceOfSatisfying(Outcome.Overtaken.class, late -> {
                    assertThat(late.now().policy()).isEqualTo(SHORTER.withVersion(2));
                    assertThat(late.read()).map(PolicyVersion::policy).contains(Policy.FIRST);
                });
        assertThat(editing.edit(77, LONGER, "desk-8", "from nowhere"))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class, late -> assertThat(late.read()).isEmpty());
        assertThat(policies.count()).isEqualTo(2);
    }

    @Test
    void ofTwoAtOnceOneWins() {
        editing.current();
        policies.beforeNextKeeping(() -> editing.edit(1, LONGER, "desk-8", "faster"));
        assertThat(editing.edit(1, SHORTER, "desk-7", "slower"))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        late -> assertThat(late.now().by()).isEqualTo("desk-8"));
        assertThat(inForce.get()).isEqualTo(LONGER.withVersion(2));
    }

    @Test
    void whatNoPolicyCanSayIsRefusedWithEveryField() {
        Policy wrong = Policy.FIRST.withUndoTime(Duration.ofDays(-1));
        assertThat(editing.edit(1, wrong, "desk-7", "?"))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("undoTime"));
        assertThat(policies.count()).isZero();
    }

    @Test
    void theWaitingCasesAreSearchedForUnderTheNewPolicyAndTheMarkGoesLast() {
        editing.edit(1, SHORTER, "desk-7", "first");
        editing.edit(2, LONGER, "desk-7", "second");
        // another instance, which has not yet noticed
        var elsewhere = new PolicyInForce(policies, Policy.FIRST, () -> NOW);
        var seen = new AtomicInteger();
        var applying = new ApplyingPolicies(policies, elsewhere, () -> {
            seen.addAndGet(elsewhere.get().version());
            return true;
        });
        applying.drive(policies.page(0, 10));
        assertThat(seen).as("once, for the newest").hasValue(3);
        assertThat(policies.page(0, 10)).extracting(PolicyVersion::pullSince).containsOnlyNulls();
        applying.drive(policies.page(0, 10));
        assertThat(seen).hasValue(3);
    }

    @Test
    void aCrashHalfWayLeavesTheMark() {
        // C14
        editing.edit(1, SHORTER, "desk-7", "first");
        var crashing = new ApplyingPolicies(policies, inForce, () -> {
            throw new IllegalStateException("crash");
        });
        assertThatThrownBy(() -> crashing.drive(policies.page(0, 1))).hasMessage("crash");
        var unready = new ApplyingPolicies(policies, inForce, () -> false);
        unready.drive(policies.page(0, 1));
        assertThat(policies.newest()).map(PolicyVersion::pullSince).contains(NOW);
        new ApplyingPolicies(policies, inForce, () -> true).drive(policies.page(0, 1));
        assertThat(policies.newest().orElseThrow().pullSince()).isNull();
    }
}
