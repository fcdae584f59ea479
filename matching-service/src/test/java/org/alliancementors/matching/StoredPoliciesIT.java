package org.alliancementors.matching;

import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.policies.PoliciesContract;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The real store keeps what the fake promises. */
@MatchingIntegration
@Timeout(60)
class StoredPoliciesIT extends PoliciesContract {

    private final Policies policies;

    @Autowired
    StoredPoliciesIT(Policies policies) {
        this.policies = policies;
    }

    @Override
    protected Policies policies() {
        return policies;
    }
}
