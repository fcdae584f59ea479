package org.alliancementors.missions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which missions to list. */
public enum MissionFilter {
    /** All. */
    ALL,
    /** Those to be confirmed. */
    SUBMITTED,
    /** Those that a mentor is looked for. */
    SEARCHING,
    /** Those whose mentor has yet to answer. */
    OFFERED,
    /** Those with a mentor. */
    ACCEPTED,
    /** Those that found nobody. */
    AT_DESK,
    /** Those that are done. */
    COMPLETED,
    /** Those that were cancelled. */
    CANCELLED,
    /** Those that the desk should look at, see {@link Waiting.What}. */
    WAITING_AT_DESK;

    /** The one state that this asks for, or null where it asks for several. */
    public @Nullable MissionStatus status() {
        return switch (this) {
            case ALL, WAITING_AT_DESK -> null;
            case SUBMITTED, SEARCHING, OFFERED, ACCEPTED, AT_DESK, COMPLETED, CANCELLED ->
                MissionStatus.valueOf(name());
        };
    }

    /** Whether the filter lets the mission through. */
    public boolean admits(Mission mission, Instant now) {
        return this == WAITING_AT_DESK ? mission.waitingAtDesk(now) : status() == null || status() == mission.status();
    }
}
