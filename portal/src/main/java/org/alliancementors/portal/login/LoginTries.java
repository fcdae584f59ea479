package org.alliancementors.portal.login;

import java.time.Duration;
import java.time.InstantSource;
import org.alliancementors.portal.sessions.LoginStore;

/**
 * After {@value #MOST} tries within a quarter of an hour a name waits, whether it exists or not, so that nobody can guess on; all portals
 * count together.
 */
final class LoginTries {

    /** How often a name can be tried. */
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final LoginStore store;
    private final InstantSource clock;

    LoginTries(LoginStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Counts one more, before it is known how it ends, and answers whether that is too many. */
    boolean tooMany(String name) {
        return store.countTry(SessionSecret.hash(name), clock.instant(), WINDOW) > MOST;
    }

    /** Begins to count anew. */
    void succeeded(String name) {
        store.forgetTries(SessionSecret.hash(name));
    }
}
