package org.alliancementors.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.places.Place;
import org.alliancementors.travel.TravelEstimate.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatingAJourneyTests {

    static final TravelRule OLD = new TravelRule(LocalDate.of(2022, 1, 1), 20, 130);
    static final TravelRule NEW = new TravelRule(LocalDate.of(2027, 1, 1), 30, 150);
    static final Place NOERTEN =
            new Place(new PostalCode("37176"), "Nörten-Hardenberg", FederalState.NI, 51.6339, 9.9494);
    private static final MentorId FROM_THE_EQUATOR = new MentorId("M01");
    private static final MentorId FROM_NOWHERE = new MentorId("M02");

    /** Two degrees on the equator are 222.39 km. */
    private static final Place ON_THE_EQUATOR = new Place(new PostalCode("99999"), "Null", FederalState.HH, 0, 2);

    private final EstimatingTravel travel = new EstimatingTravel(
            mentor -> Optional.ofNullable(
                    Map.of(FROM_THE_EQUATOR, new Point(0, 0)).get(mentor)),
            new TravelRules(List.of(NEW, OLD)));

    @Test
    void isPaidThereAndBackByTheRuleOfItsDay() {
        var estimate = travel.estimate(List.of(
                journey(FROM_THE_EQUATOR, LocalDate.of(2026, 12, 31)),
                journey(FROM_THE_EQUATOR, LocalDate.of(2027, 1, 1))));

        assertThat(estimate.legs()).extracting(TravelEstimate.Leg::rule).containsExactly(OLD, NEW);
        assertThat(estimate.legs().getFirst().kilometres()).isCloseTo(444.78, within(0.01));
        assertThat(estimate.legs()).extracting(TravelEstimate.Leg::cents).containsExactly(8896, 13343);
        assertThat(estimate.totalCents()).isEqualTo(22239);
    }

    @Test
    void isUnknownAndNotFreeWhereTheMentorsPlaceIs() { // U9
        var estimate = travel.estimate(List.of(
                journey(FROM_NOWHERE, LocalDate.of(2026, 5, 12)),
                journey(FROM_THE_EQUATOR, LocalDate.of(2026, 5, 12))));

        assertThat(estimate.legs().getFirst().cents()).isNull();
        assertThat(estimate.legs().getFirst().unknown()).isEqualTo(Unknown.MENTORS_PLACE);
        assertThat(estimate.totalCents()).isEqualTo(8896);
        assertThat(estimate.withoutEstimate()).isEqualTo(1);
    }

    @Test
    void isUnknownBeforeTheFirstRule() {
        var leg = travel.estimate(List.of(journey(FROM_THE_EQUATOR, LocalDate.of(2021, 12, 31))))
                .legs()
                .getFirst();

        assertThat(leg.cents()).isNull();
        assertThat(leg.unknown()).isEqualTo(Unknown.RULE);
        assertThat(leg.kilometres()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.024, 0",
        "0.025, 1",
        "1.124, 22",
        "1.125, 23",
        "649.974, 12999",
        "649.975, 13000",
        "650, 13000",
        "900, 13000"
    })
    void isRoundedToTheCentAndAtMostTheCap(double kilometres, int cents) {
        assertThat(EstimatingTravel.cents(kilometres, OLD)).isEqualTo(cents);
    }

    @Test
    void hasRulesThatMakeSense() {
        assertThatThrownBy(() -> new TravelRules(List.of(OLD, OLD))).hasMessageContaining("2022-01-01");
        assertThatThrownBy(() -> new TravelRule(OLD.from(), -1, 130)).hasMessageContaining("-1");
    }

    private static Journey journey(MentorId mentor, LocalDate day) {
        return new Journey(new AppointmentId("t-1"), AppointmentKind.EVENT, mentor, day, ON_THE_EQUATOR, true);
    }
}
