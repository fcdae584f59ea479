package org.alliancementors.kit.topics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics must be.
 *
 * @param create whether the publisher of a topic makes it when it is missing, and a consumer its dead-letter topics
 * @param partitions number of partitions; never changes on a live topic, since the key's place depends on it
 * @param replicationFactor how many brokers hold each partition
 * @param minInSync how many brokers must have a record before it counts as written
 * @param compacted topics that keep the last record of each key; all others keep everything
 * @param checkEvery how long to wait before looking again while something is missing
 */
@Validated
@ConfigurationProperties("kit.topics")
public record TopicSettings(
        @DefaultValue("true") boolean create,
        @DefaultValue("12") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) short replicationFactor,
        @DefaultValue("1") @Min(1) int minInSync,
        @DefaultValue @NotNull Set<String> compacted,
        @DefaultValue("1s") @NotNull Duration checkEvery) {}
