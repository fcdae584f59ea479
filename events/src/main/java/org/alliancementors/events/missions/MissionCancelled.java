package org.alliancementors.events.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MissionId;

/**
 * The mission will not take place. Final.
 *
 * @param mission the mission
 * @param reason who ended it
 * @param cancelledAt when
 */
public record MissionCancelled(MissionId mission, Reason reason, Instant cancelledAt) implements MissionEvent {

    /** Name on the wire. */
    public static final String TYPE = "mission-cancelled.v1";

    /** Who ended the mission. */
    public enum Reason {
        /** The initiator withdrew it. */
        BY_INITIATOR,
        /** The advisory desk ended it. */
        BY_DESK,
        /** The mail address was not confirmed in time. */
        NOT_CONFIRMED
    }
}
