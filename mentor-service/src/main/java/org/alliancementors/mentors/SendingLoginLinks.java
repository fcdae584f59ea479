package org.alliancementors.mentors;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Has a link sent that lets a mentor in, to the address of the mentor and to no other. Whoever asks learns nothing: not by the answer,
 * and not by how long it takes, since a mentor who was found is only changed behind it.
 */
public final class SendingLoginLinks {

    private final Mentors mentors;
    private final InstantSource clock;
    private final Executor behind;

    /**
     * Puts it together.
     *
     * @param behind does what is left to do once the answer is given
     */
    public SendingLoginLinks(Mentors mentors, InstantSource clock, Executor behind) {
        this.mentors = mentors;
        this.clock = clock;
        this.behind = behind;
    }

    /** To everybody who is reached at this address and belongs to the programme. */
    public void send(String email) {
        var found = mentors.withEmail(email);
        if (!found.isEmpty()) {
            behind.execute(() -> found.forEach(
                    id -> mentors.change(id, mentor -> CareDecisions.sendLoginLink(mentor, clock.instant()))));
        }
    }
}
