package org.alliancementors.matching.cases;

import org.alliancementors.kit.store.Change;

/** The fake keeps what the real store promises. */
class FakeCasesTests extends CasesContract {

    private final FakeCases fake = new FakeCases();

    @Override
    protected Cases cases() {
        return fake;
    }

    @Override
    protected void put(Case state) {
        fake.put(state.mission().value(), state, Change::none);
    }
}
