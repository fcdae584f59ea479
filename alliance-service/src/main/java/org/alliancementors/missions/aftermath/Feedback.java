package org.alliancementors.missions.aftermath;

import org.alliancementors.events.codes.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * What the initiator says of a mission.
 *
 * @param helpful 1 not at all to 5 very much
 * @param nextStepsClear whether it is clear what to do next
 * @param again whether they would ask for a mentor again
 * @param remark in their words, plain text, or null
 */
public record Feedback(
        int helpful,
        YesNo nextStepsClear,
        YesNo again,
        @Nullable String remark) {

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "Feedback[…]";
    }
}
