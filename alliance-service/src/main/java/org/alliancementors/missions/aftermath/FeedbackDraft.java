package org.alliancementors.missions.aftermath;

import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it was sent, yet to be checked.
 *
 * @param helpful 1 not at all to 5 very much
 * @param nextStepsClear whether it is clear what to do next; null is unknown
 * @param again whether they would ask for a mentor again; null is unknown
 * @param remark in their words, at most 2000 characters, or null
 */
public record FeedbackDraft(
        @Nullable Integer helpful,
        @Nullable String nextStepsClear,
        @Nullable String again,
        @Nullable String remark) {

    private static final int LONGEST_REMARK = 2000;

    /** The feedback, or null when something is wrong with it, which the fields then know. */
    public @Nullable Feedback read(Fields fields) {
        var before = fields.problems().size();
        var readHelpful = Numbers.required(fields, "helpful", helpful, 1, 5);
        var readNextSteps = yesNo(fields, "nextStepsClear", nextStepsClear);
        var readAgain = yesNo(fields, "again", again);
        var readRemark = remark == null || remark.isBlank() ? null : fields.text("remark", remark, 1, LONGEST_REMARK);
        return readHelpful == null
                        || readNextSteps == null
                        || readAgain == null
                        || fields.problems().size() > before
                ? null
                : new Feedback(readHelpful, readNextSteps, readAgain, readRemark);
    }

    static @Nullable YesNo yesNo(Fields fields, String name, @Nullable String typed) {
        return typed == null ? YesNo.UNKNOWN : fields.choice(name, typed, YesNo.class);
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "FeedbackDraft[…]";
    }
}
