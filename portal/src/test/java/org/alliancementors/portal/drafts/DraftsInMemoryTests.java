package org.alliancementors.portal.drafts;

import org.alliancementors.portal.testing.DraftsContract;
import org.alliancementors.portal.testing.DraftsInMemory;

class DraftsInMemoryTests extends DraftsContract {

    private final DraftsInMemory drafts = new DraftsInMemory();

    @Override
    protected Drafts drafts() {
        return drafts;
    }
}
