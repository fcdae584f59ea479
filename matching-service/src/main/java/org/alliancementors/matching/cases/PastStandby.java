package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/**
 * Somebody who was asked to stand by, or did.
 *
 * @param number which stand-by of the mission, from 1
 * @param mentor who
 * @param ending how it ended
 * @param endedAt when
 */
public record PastStandby(int number, MentorId mentor, Ending ending, Instant endedAt) {

    /** How standing by ended. */
    public enum Ending {
        /** The mentor said no. */
        DECLINED,
        /** The mentor did not answer in time. */
        EXPIRED,
        /** There is nothing (any more) to stand by for. */
        NOT_NEEDED,
        /** The mentor left the programme. */
        MENTOR_WITHDRAWN,
        /** A mail to the mentor did not arrive. */
        UNREACHABLE,
        /** The desk decided otherwise. */
        BY_DESK,
        /** They became the mission's mentor. */
        STEPPED_IN
    }

    /** Whether the mentor did not want, as opposed to was not let. */
    boolean isRefusal() {
        return ending == Ending.DECLINED || ending == Ending.EXPIRED;
    }
}
