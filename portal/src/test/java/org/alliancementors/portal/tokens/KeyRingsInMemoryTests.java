package org.alliancementors.portal.tokens;

import org.alliancementors.portal.testing.KeyRingsContract;
import org.alliancementors.portal.testing.KeyRingsInMemory;

class KeyRingsInMemoryTests extends KeyRingsContract {

    private final KeyRings rings = new KeyRingsInMemory();

    @Override
    protected KeyRings rings() {
        return rings;
    }
}
