package org.alliancementors.matching;

import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.CasesContract;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The real store keeps what the fake promises. */
@MatchingIntegration
@Timeout(60)
class StoredCasesIT extends CasesContract {

    private final Cases cases;
    private final DocumentStore<Case, CaseFact> store;

    @Autowired
    StoredCasesIT(Cases cases, DocumentStore<Case, CaseFact> store) {
        this.cases = cases;
        this.store = store;
    }

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected void put(Case state) {
        store.insert(state.mission().value(), Change.none(state));
    }
}
