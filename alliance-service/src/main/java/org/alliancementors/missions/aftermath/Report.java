package org.alliancementors.missions.aftermath;

import org.jspecify.annotations.Nullable;

/**
 * What the mentor says of a mission.
 *
 * @param done what was done, plain text
 * @param minutes time spent, minutes
 * @param reach how many people were reached, or null where unknown
 * @param nextSteps what was agreed to happen next, plain text, or null
 * @param story what others may learn from it, plain text, or null
 * @param mayPublish whether the story may be published
 */
public record Report(
        String done,
        int minutes,
        @Nullable Integer reach,
        @Nullable String nextSteps,
        @Nullable String story,
        boolean mayPublish) {

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "Report[…]";
    }
}
