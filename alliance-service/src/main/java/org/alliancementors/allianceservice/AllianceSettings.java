package org.alliancementors.allianceservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * This service's own settings.
 *
 * @param trackingKeys keys of the tracking secrets, {@code keyId:base64,…}, the current one first; each 32 bytes or more
 * @param lapseSweepEvery how often to look for missions and alliances for which something is due
 * @param countEvery how often the missions are counted for the metric
 */
@Validated
@ConfigurationProperties("alliance")
record AllianceSettings(
        @NotBlank String trackingKeys,
        @NotNull Duration lapseSweepEvery,
        @NotNull Duration countEvery) {

    /** Leaves the keys out: a log must not hold them. */
    @Override
    public String toString() {
        return "AllianceSettings[lapseSweepEvery=%s, countEvery=%s]".formatted(lapseSweepEvery, countEvery);
    }
}
