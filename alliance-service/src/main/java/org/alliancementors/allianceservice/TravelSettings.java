package org.alliancementors.allianceservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.travel.TravelRule;
import org.alliancementors.travel.TravelRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How journeys are estimated.
 *
 * @param rules what a journey is paid with from which day on, at least one
 */
@Validated
@ConfigurationProperties("travel")
record TravelSettings(@NotEmpty List<@Valid Rule> rules) {

    /**
     * One rule.
     *
     * @param from its first day
     * @param centsPerKm for each kilometre
     * @param capEuro at most this for a journey there and back
     */
    record Rule(
            @NotNull LocalDate from,
            @Min(0) int centsPerKm,
            @Min(0) int capEuro) {}

    TravelRules toRules() {
        return new TravelRules(rules.stream()
                .map(rule -> new TravelRule(rule.from(), rule.centsPerKm(), rule.capEuro()))
                .toList());
    }
}
