package org.alliancementors.travel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All rules that there were; the one of a journey's day counts, whatever came later. */
public final class TravelRules {

    private final NavigableMap<LocalDate, TravelRule> byDay = new TreeMap<>();

    /**
     * Takes them in any order.
     *
     * @throws IllegalArgumentException when two begin on the same day
     */
    public TravelRules(Collection<TravelRule> rules) {
        for (var rule : rules) {
            if (byDay.put(rule.from(), rule) != null) {
                throw new IllegalArgumentException(
                        "Two travel rules begin on %s: give each day one".formatted(rule.from()));
            }
        }
    }

    /** The rule of that day; nothing before the first. */
    Optional<TravelRule> on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day)).map(entry -> entry.getValue());
    }
}
