package org.alliancementors.missions.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.travel.TravelEstimate;
import org.alliancementors.travel.TravelEstimate.Leg;
import org.alliancementors.travel.TravelEstimate.Unknown;
import org.alliancementors.travel.TravelRule;
import org.jspecify.annotations.Nullable;

/**
 * What the journeys of a mission may cost.
 *
 * @param estimate always true: nobody has shown a receipt
 * @param totalCents the sum of what could be estimated
 * @param withoutEstimate how many journeys could not
 */
record TravelView(
        MissionReference reference, boolean estimate, int totalCents, long withoutEstimate, List<Line> appointments) {

    /**
     * One journey.
     *
     * @param held whether the appointment took place; else it is agreed
     * @param kilometres there and back as the crow flies, to one decimal, or null where unknown
     * @param rule what it is paid with, or null where there is none
     * @param cents the estimate, or null where unknown
     * @param unknown why there is none, or null
     */
    record Line(
            AppointmentId appointment,
            AppointmentKind kind,
            MentorId mentor,
            LocalDate day,
            PostalCode postalCode,
            String place,
            boolean held,
            @Nullable BigDecimal kilometres,
            @Nullable TravelRule rule,
            @Nullable Integer cents,
            @Nullable Unknown unknown) {

        static Line of(Leg leg) {
            var journey = leg.journey();
            var kilometres = leg.kilometres();
            return new Line(
                    journey.appointment(),
                    journey.kind(),
                    journey.mentor(),
                    journey.day(),
                    journey.place().code(),
                    journey.place().name(),
                    journey.held(),
                    kilometres == null ? null : BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP),
                    leg.rule(),
                    leg.cents(),
                    leg.unknown());
        }
    }

    static TravelView of(MissionReference reference, TravelEstimate estimate) {
        return new TravelView(
                reference,
                true,
                estimate.totalCents(),
                estimate.withoutEstimate(),
                estimate.legs().stream().map(Line::of).toList());
    }
}
