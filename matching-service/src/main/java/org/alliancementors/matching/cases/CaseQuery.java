package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is asked for.
 *
 * @param status where the search stands, or null for all that are under way: neither expected nor closed
 * @param reason why they lie at the desk, or null for no matter
 * @param topic which specialty is wished for among others, or null for no matter
 * @param snoozed whether those that the desk has put out of sight are asked for, instead of the others
 * @param now decides who is out of sight
 */
public record CaseQuery(
        Case.@Nullable Status status,
        Waiting.@Nullable Reason reason,
        @Nullable Specialty topic,
        boolean snoozed,
        Instant now) {

    /** Of any topic. */
    public CaseQuery(Case.@Nullable Status status, Waiting.@Nullable Reason reason, boolean snoozed, Instant now) {
        this(status, reason, null, snoozed, now);
    }

    /** Whether the case belongs to it. */
    public boolean takes(Case one) {
        return takesStatus(one.status())
                && takesReason(one.waiting())
                && takesTopic(one.wish())
                && snoozed == one.desk().isSnoozed(now);
    }

    private boolean takesStatus(Case.Status of) {
        return status == null ? of != Case.Status.EXPECTED && of != Case.Status.CLOSED : of == status;
    }

    private boolean takesTopic(@Nullable Wish wish) {
        return topic == null || (wish != null && wish.specialties().contains(topic));
    }

    private boolean takesReason(@Nullable Waiting waiting) {
        return reason == null || (waiting != null && waiting.reason() == reason);
    }
}
