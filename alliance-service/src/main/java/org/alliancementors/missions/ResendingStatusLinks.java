package org.alliancementors.missions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;

/**
 * Has the link to a status page sent once more, to the address that the mission was asked for with and to no other. Whoever asks learns
 * nothing: not by the answer, and not by how long it takes, since a mission that was found is only marked behind it.
 */
public final class ResendingStatusLinks {

    private final Missions missions;
    private final InstantSource clock;
    private final Executor behind;

    /**
     * Puts it together.
     *
     * @param behind does what is left to do once the answer is given
     */
    public ResendingStatusLinks(Missions missions, InstantSource clock, Executor behind) {
        this.missions = missions;
        this.clock = clock;
        this.behind = behind;
    }

    /** For the mission with this reference, if it was asked for with this address. */
    public void resend(EmailAddress email, MissionReference reference) {
        send(missions.find(reference)
                .filter(mission -> mission.particulars().contact().email().same(email)));
    }

    /** For the youngest mission that was asked for there with this address. */
    public void resend(EmailAddress email, PostalCode where) {
        send(missions.latest(email, where));
    }

    private void send(Optional<Mission> found) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        found.ifPresent(mission ->
                behind.execute(() -> missions.change(mission.id(), current -> current.resendStatusLink(now))));
    }
}
