package org.alliancementors.matching.cases;

import java.time.Instant;

/**
 * How a case ended, for good.
 *
 * @param how what ended it
 * @param at when this service learnt of it
 */
public record Closure(How how, Instant at) {

    /** What ends a case. */
    public enum How {
        /** The mission was cancelled. */
        CANCELLED,
        /** The mission is done, the mentor has reported. */
        REPORTED,
        /** The mission is done, the desk says so without a report. */
        BY_DESK
    }

    /** Whether the mission took place. */
    public boolean isDone() {
        return how != How.CANCELLED;
    }
}
