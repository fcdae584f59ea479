package org.alliancementors.portal.sessions;

import org.alliancementors.portal.testing.LoginsContract;
import org.alliancementors.portal.testing.LoginsInMemory;

class LoginsInMemoryTests extends LoginsContract {

    private final LoginsInMemory store = new LoginsInMemory();

    @Override
    protected LoginStore store() {
        return store;
    }
}
