package org.alliancementors.alliances;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/**
 * The alliance was a duplicate. Its missions follow in two passes: at once, and once more a day later for a request that
 * was being taken in just then. The mark goes only when a pass is done, so a crash in between is made good.
 *
 * @param into the alliance that was to stay
 * @param at when
 * @param missions how far its missions are
 */
public record Merge(AllianceId into, Instant at, Missions missions) {

    private static final Duration LATECOMERS_AFTER = Duration.ofDays(1);

    /** How far its missions are. Names are part of the stored form. */
    public enum Missions {
        /** To be moved now. */
        TO_MOVE,
        /** Moved; latecomers are looked for later. */
        MOVED,
        /** Nothing is left to do. */
        DONE;

        Missions next() {
            return this == TO_MOVE ? MOVED : DONE;
        }
    }

    @Nullable
    Instant driveAt() {
        return switch (missions) {
            case TO_MOVE -> at;
            case MOVED -> at.plus(LATECOMERS_AFTER);
            case DONE -> null;
        };
    }

    Merge passDone() {
        return new Merge(into, at, missions.next());
    }
}
