package org.alliancementors.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the HTTP interface.
 *
 * @param bodyLimit longest body that an address takes
 * @param bodyLimits other limits, by exact path, for example {@code "[/mentors/import]": 1MB}
 */
@ConfigurationProperties("kit.web")
public record WebSettings(
        @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits) {

    /** Copies the map. */
    public WebSettings {
        bodyLimits = Map.copyOf(bodyLimits);
    }

    long bodyLimitFor(String path) {
        return bodyLimits.getOrDefault(path, bodyLimit).toBytes();
    }
}
