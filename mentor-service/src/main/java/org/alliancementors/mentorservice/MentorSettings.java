package org.alliancementors.mentorservice;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param driveEvery how long to wait between two looks for mentors for whom something is due
 */
@Validated
@ConfigurationProperties("mentors")
record MentorSettings(@DefaultValue("1m") @NotNull Duration driveEvery) {}
