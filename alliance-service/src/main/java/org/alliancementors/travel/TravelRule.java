package org.alliancementors.travel;

import java.time.LocalDate;

/**
 * What a journey is paid with from a day on, until the next rule.
 *
 * @param from the first day
 * @param centsPerKm for each kilometre, 0 or more
 * @param capEuro at most this for a journey there and back, 0 or more
 */
public record TravelRule(LocalDate from, int centsPerKm, int capEuro) {

    /**
     * Refuses what cannot be paid.
     *
     * @throws IllegalArgumentException when a number is negative
     */
    public TravelRule {
        if (centsPerKm < 0 || capEuro < 0) {
            throw new IllegalArgumentException(
                    "The travel rule from %s has %d ct per km and a cap of %d €: give 0 or more"
                            .formatted(from, centsPerKm, capEuro));
        }
    }
}
