package org.alliancementors.alliances;

import java.time.Instant;
import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * A local alliance. It promises that its state changes only along {@link AllianceState#next()}; a dissolved one stays so.
 *
 * @param id identity
 * @param profile what may be changed
 * @param state where it stands
 * @param fictitious whether it was made up for a demonstration
 * @param requestHash hash of the request that made it, or null where an import did
 * @param createdAt when we first knew it
 */
public record Alliance(
        AllianceId id,
        AllianceProfile profile,
        AllianceState state,
        boolean fictitious,
        @Nullable String requestHash,
        Instant createdAt) {

    /** The alliance with that profile and state, or nothing when the state cannot follow this one. */
    public Optional<Alliance> become(AllianceProfile newProfile, AllianceState newState) {
        return state.leadsTo(newState)
                ? Optional.of(new Alliance(id, newProfile, newState, fictitious, requestHash, createdAt))
                : Optional.empty();
    }
}
