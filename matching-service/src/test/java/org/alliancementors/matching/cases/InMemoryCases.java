package org.alliancementors.matching.cases;

import org.alliancementors.kit.store.Change;

/** Cases in memory for the tests of other packages. */
public final class InMemoryCases {

    private InMemoryCases() {}

    /** With these in it, whatever mission they are about. */
    public static Cases of(Case... cases) {
        var fake = new FakeCases();
        for (int i = 0; i < cases.length; i++) {
            fake.put("case-" + i, cases[i], Change::none);
        }
        return fake;
    }
}
