package org.alliancementors.portal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancementors.portal.sweeps.Sweep;

/** Forgets logins that have ended. Whether one is still good is seen when it is read; this only keeps the store small. */
public final class LoginSweep extends Sweep {

    private final LoginStore store;
    private final InstantSource clock;
    private final Duration life;
    private final Duration idle;

    /** Sweeps this store. */
    public LoginSweep(LoginStore store, InstantSource clock, Duration life, Duration idle) {
        super("logins");
        this.store = store;
        this.clock = clock;
        this.life = life;
        this.idle = idle;
    }

    @Override
    public void sweep() {
        Instant now = clock.instant();
        store.forgetEnded(now.minus(life), now.minus(idle), now);
    }
}
