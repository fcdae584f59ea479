package org.alliancementors.matching.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alliancementors.matching.fit.Policy;
import org.junit.jupiter.api.Test;

/** What every store of policies promises; the fake of the tests and the real one both pass it. */
public abstract class PoliciesContract {

    private static final Instant AT = Instant.parse("2020-01-01T00:00:00.123Z");

    /** The store. */
    protected abstract Policies policies();

    @Test
    void theNewestIsTheOneWithTheHighestNumber() {
        // as text, ten comes before nine
        int last = newest();
        int next = Math.max(9, last + 1);
        PolicyVersion one = version(next);
        PolicyVersion other = version(next + 1);
        assertThat(policies().keep(other)).isEqualTo(new Policies.Keeping(other, true));
        assertThat(policies().keep(one)).isEqualTo(new Policies.Keeping(one, true));
        assertThat(policies().newest()).contains(other);
        assertThat(policies().page(0, 2)).containsExactly(other, one);
        assertThat(policies().page(1, 1)).containsExactly(one);
        assertThat(policies().find(next)).contains(one);
        assertThat(policies().find(next + 2)).isEmpty();
    }

    @Test
    void aNumberStaysWithWhoeverTookItFirst() {
        PolicyVersion first = version(newest() + 1);
        PolicyVersion second = new PolicyVersion(first.policy(), "somebody-else", AT, "too late", null);
        policies().keep(first);
        long count = policies().count();
        assertThat(policies().keep(second)).isEqualTo(new Policies.Keeping(first, false));
        assertThat(policies().find(first.number())).contains(first);
        assertThat(policies().count()).isEqualTo(count);
    }

    @Test
    void theMarkIsClearedAndAllElseStays() {
        PolicyVersion version = version(newest() + 1);
        policies().keep(version);
        PolicyVersion owing = new PolicyVersion(
                version.policy().withVersion(version.number() + 1), version.by(), AT, version.reason(), AT);
        policies().keep(owing);
        policies().pulled(owing.number());
        policies().pulled(owing.number());
        policies().pulled(owing.number() + 1);
        assertThat(policies().find(owing.number())).contains(owing.pulled());
    }

    private int newest() {
        return policies().newest().map(PolicyVersion::number).orElse(0);
    }

    private static PolicyVersion version(int number) {
        Policy policy = Policy.FIRST.withVersion(number);
        return new PolicyVersion(policy, "desk", AT, "we try it", null);
    }
}
