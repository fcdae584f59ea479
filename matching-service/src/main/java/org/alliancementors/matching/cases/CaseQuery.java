package org.alliancementors.matching.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is asked for.
 *
 * @param status where the search stands, or null for all that are under way: neither expected nor closed
 * @param reason why they lie at the desk, or null for no matter
 * @param snoozed whether those that the desk has put out of sight are asked for, instead of the others
 * @param now decides who is out of sight
 */
public record CaseQuery(Case.@Nullable Status status, Waiting.@Nullable Reason reason, boolean snoozed, Instant now) {

    /** Whether the case belongs to it. */
    public boolean takes(Case one) {
        return takesStatus(one.status())
                && takesReason(one.waiting())
                && snoozed == one.desk().isSnoozed(now);
    }

    private boolean takesStatus(Case.Status of) {
        return status == null ? of != Case.Status.EXPECTED && of != Case.Status.CLOSED : of == status;
    }

    private boolean takesReason(@Nullable Waiting waiting) {
        return reason == null || (waiting != null && waiting.reason() == reason);
    }
}
