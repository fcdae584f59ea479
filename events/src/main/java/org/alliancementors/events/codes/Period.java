package org.alliancementors.events.codes;

import java.time.LocalDate;

/**
 * Whole days in Europe/Berlin, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException naming both days, when the last is before the first
     */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Period from %s to %s ends before it begins: swap the days".formatted(from, to));
        }
    }

    /** Whether both periods share at least one day. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether every day of the other lies within. */
    public boolean covers(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
