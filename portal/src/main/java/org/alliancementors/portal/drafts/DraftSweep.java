package org.alliancementors.portal.drafts;

import java.time.Duration;
import java.time.InstantSource;
import org.alliancementors.portal.sweeps.Sweep;

/** Forgets what nobody has worked on for the life of a draft. */
public final class DraftSweep extends Sweep {

    private final Drafts drafts;
    private final InstantSource clock;
    private final Duration life;

    /** Sweeps these drafts. */
    public DraftSweep(Drafts drafts, InstantSource clock, Duration life) {
        super("drafts");
        this.drafts = drafts;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public void sweep() {
        drafts.forgetUntouchedSince(clock.instant().minus(life));
    }
}
