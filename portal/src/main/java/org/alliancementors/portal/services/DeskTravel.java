package org.alliancementors.portal.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the journeys of a mission may cost, estimated.
 *
 * @param reference what people quote
 * @param totalCents sum of what could be estimated
 * @param withoutEstimate how many journeys could not
 * @param appointments the journeys
 */
public record DeskTravel(
        @Nullable String reference,
        int totalCents,
        long withoutEstimate,
        @Nullable List<Line> appointments) {

    /**
     * One journey.
     *
     * @param kind of which appointment
     * @param mentor who travels
     * @param day when
     * @param place where to
     * @param held whether it took place; else it is agreed
     * @param kilometres there and back, null where unknown
     * @param cents the estimate, null where unknown
     */
    public record Line(
            @Nullable String kind,
            String mentor,
            LocalDate day,
            @Nullable String place,
            boolean held,
            @Nullable BigDecimal kilometres,
            @Nullable Integer cents) {}
}
