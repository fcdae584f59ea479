package org.alliancementors.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of matching-service.
 *
 * @param sweepEvery how long to wait between two looks for cases and mentors whose time has come
 * @param sweepLimit how many documents a look takes at most
 * @param firstPolicy what the first version of the policy says, where there is none yet
 */
@Validated
@ConfigurationProperties("matching")
record MatchingSettings(
        @DefaultValue("1s") @NotNull Duration sweepEvery,
        @DefaultValue("200") @Min(1) @Max(1000) int sweepLimit,
        @DefaultValue FirstPolicy firstPolicy) {

    /**
     * For demonstrations and tests; the desk edits the policy.
     *
     * @param undoTime how long an answer can be taken back
     */
    record FirstPolicy(@DefaultValue("10m") @NotNull Duration undoTime) {}
}
