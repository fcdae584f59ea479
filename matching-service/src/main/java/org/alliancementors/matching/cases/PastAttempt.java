package org.alliancementors.matching.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that was left.
 *
 * @param offer what was offered
 * @param acceptedAt when it had been accepted, or null
 * @param ending how it ended
 * @param reason the code of the reason, or null
 * @param endedAt when
 */
public record PastAttempt(
        Offer offer,
        @Nullable Instant acceptedAt,
        Ending ending,
        @Nullable String reason,
        Instant endedAt) {

    /** How an attempt ended. */
    public enum Ending {
        /** The mentor said no. */
        DECLINED,
        /** The mentor did not answer. */
        EXPIRED,
        /** It was taken back. */
        WITHDRAWN,
        /** The mail to the mentor did not arrive. */
        UNREACHABLE,
        /** The mission is done. */
        COMPLETED
    }

    /** Whether the mentor did not want, as opposed to was not let. */
    public boolean isRefusal() {
        return ending == Ending.DECLINED || ending == Ending.EXPIRED;
    }
}
