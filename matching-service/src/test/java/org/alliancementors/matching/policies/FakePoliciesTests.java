package org.alliancementors.matching.policies;

/** The fake keeps the promises that tests rely on. */
class FakePoliciesTests extends PoliciesContract {

    private final Policies policies = new FakePolicies();

    @Override
    protected Policies policies() {
        return policies;
    }
}
