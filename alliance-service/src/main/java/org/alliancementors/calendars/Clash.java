package org.alliancementors.calendars;

import org.alliancementors.events.codes.MissionReference;
import org.jspecify.annotations.Nullable;

/**
 * Why a time is not free.
 *
 * @param kind what stands in its way
 * @param span when that is
 * @param reference the other mission, where it is an appointment
 */
public record Clash(Kind kind, Span span, @Nullable MissionReference reference) {

    /** What can stand in the way. */
    public enum Kind {
        /** The mentor has agreed to another appointment. */
        APPOINTMENT,
        /** The mentor is away. */
        ABSENCE
    }
}
