package org.alliancementors.events.mentors;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * The mentor is asked no more. Missions that the mentor has accepted stay with them, unless they left: then somebody else is
 * looked for.
 *
 * @param mentor the mentor
 * @param reason why; null from builds that knew none, which means {@link Reason#WITHDRAWN}
 * @param successor whom to ask first for the missions of a mentor who left, or null
 * @param withdrawnAt since when
 */
public record MentorWithdrawn(
        MentorId mentor, @Nullable Reason reason, @Nullable MentorId successor, Instant withdrawnAt)
        implements MentorEvent {

    /** Name on the wire. */
    public static final String TYPE = "mentor-withdrawn.v1";

    /** Why a mentor is asked no more. */
    public enum Reason {
        /** Not asked any more; what was accepted is brought to its end. */
        WITHDRAWN,
        /** Gone: what was accepted goes to somebody else. */
        LEFT
    }
}
