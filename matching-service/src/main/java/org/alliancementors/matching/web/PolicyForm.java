package org.alliancementors.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.alliancementors.kit.web.PlainText;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;

/**
 * The whole policy as it shall be, and why. Every field has to be there, so that nothing is changed by being left out; which
 * values are possible the policy says itself.
 */
record PolicyForm(
        @NotNull(message = MISSING) Map<Term, Integer> weights,
        @NotNull(message = MISSING) Double sideSpecialtyShare,
        @NotNull(message = MISSING) Double relatedSpecialtyShare,
        @NotNull(message = MISSING) Integer farKm,
        @NotNull(message = MISSING) Integer radiusPercent,
        @NotNull(message = MISSING) Integer placementPoints,
        @NotNull(message = MISSING) Integer preferredPoints,
        @NotNull(message = MISSING) Integer urgencyPoints,
        @NotNull(message = MISSING) Integer urgentDays,
        @NotNull(message = MISSING) Integer shortlist,
        @NotNull(message = MISSING) Integer maxRefusals,
        @NotNull(message = MISSING) Integer responseMinimum,
        @NotNull(message = MISSING) Duration offerTime,
        @NotNull(message = MISSING) Duration undoTime,
        @NotNull(message = MISSING) Duration retryAfter,

        @NotBlank(message = "is missing: say in a few words why the policy changes") @PlainText(max = 500)
        String reason) {

    private static final String MISSING = "is missing: send the whole policy, as GET /policy answers it";

    /** The policy; its version is of no meaning. */
    Policy policy() {
        return new Policy(
                1,
                weights,
                sideSpecialtyShare,
                relatedSpecialtyShare,
                farKm,
                radiusPercent,
                placementPoints,
                preferredPoints,
                urgencyPoints,
                urgentDays,
                shortlist,
                maxRefusals,
                responseMinimum,
                offerTime,
                undoTime,
                retryAfter);
    }
}
