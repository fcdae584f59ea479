package org.alliancementors.sandbox;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the backends before a class and gives it a database of its own. */
final class BackendsExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Backends.running().publish(Backends.freshDatabase());
    }
}
