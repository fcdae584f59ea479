package org.alliancementors.missions.appointments;

import java.time.Instant;
import org.alliancementors.events.codes.Format;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * When and how people meet.
 *
 * @param from when it begins
 * @param to when it ends, after it has begun
 * @param format how they meet
 * @param place where; there is one exactly when the format is on site
 */
public record Slot(
        Instant from, Instant to, Format format, @Nullable Place place) {

    /**
     * Refuses what cannot be a meeting.
     *
     * @throws IllegalArgumentException when it ends before it begins, or when place and format do not agree
     */
    public Slot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A meeting from %s to %s ends before it begins".formatted(from, to));
        }
        if ((format == Format.ON_SITE) != (place != null)) {
            throw new IllegalArgumentException(
                    "A meeting %s has %s place".formatted(format, place == null ? "no" : "a"));
        }
    }

    /** Whether the two have a moment in common; one that begins when the other ends does not. */
    public boolean overlaps(Slot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
