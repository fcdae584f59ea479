package org.alliancementors.travel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.alliancementors.travel.TravelEstimate.Leg;
import org.alliancementors.travel.TravelEstimate.Unknown;

/**
 * Estimates what journeys cost: twice the distance as the crow flies between the mentor's place and that of the appointment,
 * times the rate of the day, at most the cap, rounded to whole cents with half a cent up. The German example, 20 ct per
 * kilometre and at most 130 €, is § 5 Abs. 1 Bundesreisekostengesetz.
 */
public final class EstimatingTravel {

    private final MentorPlace mentors;
    private final TravelRules rules;

    /** Puts it together. */
    public EstimatingTravel(MentorPlace mentors, TravelRules rules) {
        this.mentors = mentors;
        this.rules = rules;
    }

    /** The estimate of these journeys. */
    public TravelEstimate estimate(Collection<Journey> journeys) {
        return new TravelEstimate(journeys.stream().map(this::leg).toList());
    }

    private Leg leg(Journey journey) {
        var kilometres = mentors.of(journey.mentor())
                .map(home -> 2
                        * home.kilometresTo(new Point(
                                journey.place().latitude(), journey.place().longitude())))
                .orElse(null);
        var rule = rules.on(journey.day()).orElse(null);
        if (kilometres == null) {
            return new Leg(journey, null, rule, null, Unknown.MENTORS_PLACE);
        }
        return rule == null
                ? new Leg(journey, kilometres, null, null, Unknown.RULE)
                : new Leg(journey, kilometres, rule, cents(kilometres, rule), null);
    }

    static int cents(double kilometres, TravelRule rule) {
        return BigDecimal.valueOf(kilometres)
                .multiply(BigDecimal.valueOf(rule.centsPerKm()))
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100L * rule.capEuro()))
                .intValueExact();
    }
}
