package org.alliancementors.missions.aftermath;

import org.alliancementors.contacts.Fields;
import org.jspecify.annotations.Nullable;

/**
 * An answer months later as it was sent, yet to be checked.
 *
 * @param founded whether the alliance was founded; null is unknown
 * @param partnersWon how many partners were won, 0 to 10000, or null where unknown
 * @param stillActive whether the alliance is active; null is unknown
 */
public record FollowUpDraft(
        @Nullable String founded,
        @Nullable Integer partnersWon,
        @Nullable String stillActive) {

    private static final int MOST_PARTNERS = 10_000;

    /** The answer, or null when something is wrong with it, which the fields then know. */
    public @Nullable FollowUp read(Fields fields) {
        var before = fields.problems().size();
        var readFounded = FeedbackDraft.yesNo(fields, "founded", founded);
        var readPartners = Numbers.optional(fields, "partnersWon", partnersWon, 0, MOST_PARTNERS);
        var readActive = FeedbackDraft.yesNo(fields, "stillActive", stillActive);
        return readFounded == null || readActive == null || fields.problems().size() > before
                ? null
                : new FollowUp(readFounded, readPartners, readActive);
    }
}
