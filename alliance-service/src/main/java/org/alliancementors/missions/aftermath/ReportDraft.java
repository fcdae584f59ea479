package org.alliancementors.missions.aftermath;

import org.alliancementors.contacts.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was sent, yet to be checked.
 *
 * @param done what was done, 10 to 4000 characters
 * @param minutes time spent, 1 to 60000 minutes
 * @param reach how many people were reached, 0 to 1000000, or null where unknown
 * @param nextSteps what was agreed to happen next, at most 4000 characters, or null
 * @param story what others may learn from it, at most 4000 characters, or null
 * @param mayPublish whether the story may be published; null is no
 */
public record ReportDraft(
        @Nullable String done,
        @Nullable Integer minutes,
        @Nullable Integer reach,
        @Nullable String nextSteps,
        @Nullable String story,
        @Nullable Boolean mayPublish) {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_MINUTES = 60_000;
    private static final int LARGEST_REACH = 1_000_000;

    /** The report, or null when something is wrong with it, which the fields then know. */
    public @Nullable Report read(Fields fields) {
        var before = fields.problems().size();
        var readDone = fields.text("done", done, 10, LONGEST_TEXT);
        var readMinutes = Numbers.required(fields, "minutes", minutes, 1, MOST_MINUTES);
        var readReach = Numbers.optional(fields, "reach", reach, 0, LARGEST_REACH);
        var readNextSteps = text(fields, "nextSteps", nextSteps);
        var readStory = text(fields, "story", story);
        var publish = Boolean.TRUE.equals(mayPublish);
        if (publish && (story == null || story.isBlank())) {
            fields.refuse("mayPublish", "has no story to publish: write one in 'story', or leave this false");
        }
        return readDone == null || readMinutes == null || fields.problems().size() > before
                ? null
                : new Report(readDone, readMinutes, readReach, readNextSteps, readStory, publish);
    }

    private static @Nullable String text(Fields fields, String name, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : fields.text(name, typed, 1, LONGEST_TEXT);
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "ReportDraft[…]";
    }
}
