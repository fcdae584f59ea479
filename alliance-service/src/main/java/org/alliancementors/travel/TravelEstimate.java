package org.alliancementors.travel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the journeys of a mission may cost. What cannot be estimated is unknown, never zero, and no part of the sum.
 *
 * @param legs one for each journey, in their order
 */
public record TravelEstimate(List<Leg> legs) {

    /** Keeps a copy of the list. */
    public TravelEstimate {
        legs = List.copyOf(legs);
    }

    /** Why there is no estimate. */
    public enum Unknown {
        /** Where the mentor sets out from is not known. */
        MENTORS_PLACE,
        /** No rule is old enough for the day. */
        RULE
    }

    /**
     * One journey.
     *
     * @param journey which
     * @param kilometres there and back as the crow flies, or null where unknown
     * @param rule what it is paid with, or null where there is none
     * @param cents the estimate, or null where unknown
     * @param unknown why there is no estimate, or null where there is one
     */
    public record Leg(
            Journey journey,
            @Nullable Double kilometres,
            @Nullable TravelRule rule,
            @Nullable Integer cents,
            @Nullable Unknown unknown) {}

    /** The sum of what could be estimated, cents. */
    public int totalCents() {
        return legs.stream()
                .map(Leg::cents)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many journeys could not be estimated. */
    public long withoutEstimate() {
        return legs.stream().filter(leg -> leg.cents() == null).count();
    }
}
