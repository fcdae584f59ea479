package org.alliancementors.missions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.alliancementors.events.codes.MissionId;

/** Ends missions: on the desk's or the initiator's word, or because nobody confirmed in time. Repeating changes nothing. */
public final class CancellingMissions {

    private final Missions missions;
    private final InstantSource clock;

    /** Puts it together. */
    public CancellingMissions(Missions missions, InstantSource clock) {
        this.missions = missions;
        this.clock = clock;
    }

    /** Ends the mission for this reason, unless it ended before; nothing when there is no such mission. */
    public Optional<Decided<Cancellation>> cancel(MissionId id, CancellationReason reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return missions.change(id, mission -> mission.cancel(reason, now));
    }

    /** Does what time alone makes due, such as ending those whose time to confirm is over; leaves the others alone. */
    public void lapse(Collection<MissionId> ids) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ids.forEach(id -> missions.change(id, mission -> mission.whatIsDue(now)));
    }
}
