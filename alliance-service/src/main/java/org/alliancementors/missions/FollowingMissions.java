package org.alliancementors.missions;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows initiators their missions by the tracking secret, and lets them amend and end them. Every secret that is not one
 * leads to nothing.
 */
public final class FollowingMissions {

    private final Missions missions;
    private final CancellingMissions cancelling;
    private final AmendingMissions amending;
    private final TrackingSecrets secrets;
    private final InstantSource clock;

    /** Puts it together. */
    public FollowingMissions(
            Missions missions,
            CancellingMissions cancelling,
            AmendingMissions amending,
            TrackingSecrets secrets,
            InstantSource clock) {
        this.missions = missions;
        this.cancelling = cancelling;
        this.amending = amending;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The view that belongs to the secret. */
    public Optional<TrackingView> follow(String secret) {
        return secrets.open(secret).flatMap(missions::find).map(this::view);
    }

    /** Ends the mission that belongs to the secret, on the initiator's word. */
    public Optional<Decided<Cancellation>> cancel(String secret) {
        return secrets.open(secret).flatMap(id -> cancelling.cancel(id, CancellationReason.BY_INITIATOR));
    }

    /**
     * Amends the mission that belongs to the secret, on the initiator's word.
     *
     * @param expected the version that they have seen, or null where any will do
     */
    public Optional<AmendingMissions.Outcome> amend(String secret, WishDraft draft, @Nullable Long expected) {
        return secrets.open(secret).flatMap(id -> amending.amend(id, draft, expected, Amender.BY_INITIATOR));
    }

    /** What the initiator may see of a mission that they have amended or ended. */
    public TrackingView view(Mission mission) {
        return TrackingView.of(mission, clock.instant());
    }
}
