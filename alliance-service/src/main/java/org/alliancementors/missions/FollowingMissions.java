package org.alliancementors.missions;

import java.time.InstantSource;
import java.util.Optional;

/** Shows initiators their missions by the tracking secret, and lets them end them. Every secret that is not one leads to nothing. */
public final class FollowingMissions {

    private final Missions missions;
    private final CancellingMissions cancelling;
    private final TrackingSecrets secrets;
    private final InstantSource clock;

    /** Puts it together. */
    public FollowingMissions(
            Missions missions, CancellingMissions cancelling, TrackingSecrets secrets, InstantSource clock) {
        this.missions = missions;
        this.cancelling = cancelling;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The view that belongs to the secret. */
    public Optional<TrackingView> follow(String secret) {
        return secrets.open(secret).flatMap(missions::find).map(this::view);
    }

    /** Ends the mission that belongs to the secret, on the initiator's word. */
    public Optional<TrackingView> cancel(String secret) {
        return secrets.open(secret)
                .flatMap(id -> cancelling.cancel(id, CancellationReason.BY_INITIATOR))
                .map(this::view);
    }

    private TrackingView view(Mission mission) {
        return TrackingView.of(mission, clock.instant());
    }
}
