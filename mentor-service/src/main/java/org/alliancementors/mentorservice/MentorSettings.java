package org.alliancementors.mentorservice;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param forgetEvery how long to wait between two looks for mentors whose withdrawal is long ago
 */
@Validated
@ConfigurationProperties("mentors")
record MentorSettings(@DefaultValue("15m") @NotNull Duration forgetEvery) {}
