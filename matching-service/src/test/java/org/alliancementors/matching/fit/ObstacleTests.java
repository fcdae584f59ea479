package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.Test;

/** Whoever may not be asked: what would have had to differ. */
class ObstacleTests {

    private static final Period WEEK = new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24));

    @Test
    void soManyKilometresMoreAreEnough() {
        var tooFar =
                against(anyWish().search(), anyMentor().at(51.3172, 9.4908, 40).candidate());
        assertThat(tooFar.sentence()).isEqualTo("Radius 40 km, the place is 48 km away: 8 km more.");
        assertThat(tooFar.rule()).isEqualTo(Exclusion.RADIUS);
        assertThat(tooFar.value()).isEqualTo(48);
        assertThat(tooFar.limit()).isEqualTo(40);
        assertThat(tooFar.lacking()).isEqualTo(8);
        assertThat(HardRules.allAgainst(
                        anyWish().search(), anyMentor().at(51.3172, 9.4908, 48).candidate(), Policy.FIRST))
                .as("with eight more")
                .isEmpty();
        assertThat(HardRules.allAgainst(
                        anyWish().search(), anyMentor().at(51.3172, 9.4908, 47).candidate(), Policy.FIRST))
                .as("with seven more")
                .hasSize(1);
    }

    @Test
    void theRadiusIsTheOneOfThePolicy() {
        var shrunk = HardRules.allAgainst(
                anyWish().search(),
                anyMentor().candidate(),
                anyPolicy().radiusPercent(30).policy());
        assertThat(shrunk)
                .singleElement()
                .extracting(Obstacle::sentence)
                .isEqualTo("Radius 45 km, the place is 48 km away: 3 km more.");
    }

    @Test
    void anUnknownPlaceHasNoNumbers() {
        var unknown = against(anyWish().at(Double.NaN, 9).search(), anyMentor().candidate());
        assertThat(unknown.value()).isNull();
        assertThat(unknown.lacking()).isNull();
        assertThat(unknown.sentence()).contains("the distance is unknown");
    }

    @Test
    void theDayOfReturnIsNamedAlsoWhenSeveralAbsencesFollowEachOther() {
        var away = anyMentor()
                .away(days(LocalDate.of(2026, 4, 25), LocalDate.of(2026, 5, 20)), days(WEEK.from(), WEEK.to()));
        var obstacle = against(anyWish().on(WEEK).search(), away.candidate());
        assertThat(obstacle.from()).isEqualTo(LocalDate.of(2026, 5, 21));
        assertThat(obstacle.sentence())
                .isEqualTo("Away until 2026-05-20, the mission ends on 2026-04-24: a day from 2026-05-21 on.");
        var later = new Period(WEEK.from(), LocalDate.of(2026, 5, 21));
        assertThat(HardRules.allAgainst(anyWish().on(later).search(), away.candidate(), Policy.FIRST))
                .isEmpty();
    }

    @Test
    void theDayOfAskingAgainIsNamed() {
        var pause = new Candidate(anyMentor().profile(), true, 0, TrackRecord.EMPTY, LocalDate.of(2027, 1, 1));
        var obstacle = against(anyWish().search(), pause);
        assertThat(obstacle.from()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(obstacle.sentence()).isEqualTo("Again from 2027-01-01.");
        assertThat(HardRules.allAgainst(
                        new Search(anyWish().wish(), java.util.Map.of(), LocalDate.of(2027, 1, 1)),
                        pause,
                        Policy.FIRST))
                .isEmpty();
        assertThat(TODAY).isBefore(LocalDate.of(2027, 1, 1));
    }

    @Test
    void placesAreCountedAlsoBeyondALoweredCapacity() {
        var full = against(anyWish().search(), anyMentor().candidate(2));
        assertThat(full.sentence()).isEqualTo("2 of 2 places taken: 1 more.");
        var lowered = against(anyWish().search(), anyMentor().candidate(3));
        assertThat(lowered.lacking()).isEqualTo(2);
        assertThat(HardRules.allAgainst(
                        anyWish().search(), anyMentor().withCapacity(2 + 2).candidate(3), Policy.FIRST))
                .isEmpty();
    }

    @Test
    void theMissingCodesAreNamedAndWhatIsRelated() {
        var lacking = against(
                anyWish().wishing(Specialty.NETZWERK, Specialty.PFLEGE).search(),
                anyMentor().candidate());
        assertThat(lacking.specialties()).containsExactly(Specialty.NETZWERK, Specialty.PFLEGE);
        assertThat(lacking.sentence())
                .isEqualTo("Has none of NETZWERK, PFLEGE: one of them would suffice. "
                        + "GRUENDUNG is related, which is not enough.");
        assertThat(against(anyWish().wishing().search(), anyMentor().candidate())
                        .sentence())
                .isEqualTo("The mission names no specialty: one would have to be named.");
    }

    @Test
    void theFormatIsNamed() {
        var other =
                against(anyWish().meeting(Format.ONLINE).search(), anyMentor().candidate());
        assertThat(other.format()).isEqualTo(Format.ONLINE);
        assertThat(other.sentence()).isEqualTo("Works ON_SITE, PHONE, not ONLINE.");
    }

    @Test
    void allThatStandsInTheWayIsSaidNotOnlyTheFirst() {
        var far = anyMentor().at(47.7, 9.2, 10).specialisedIn(Specialty.PFLEGE).candidate(2);
        assertThat(HardRules.allAgainst(anyWish().search(), far, Policy.FIRST))
                .extracting(Obstacle::rule)
                .containsExactly(Exclusion.SPECIALTY, Exclusion.RADIUS, Exclusion.CAPACITY);
        assertThat(HardRules.allAgainst(
                        anyWish().search(), new Candidate(anyMentor().profile(), false, 0), Policy.FIRST))
                .as("who left has free places all the same")
                .extracting(Obstacle::rule)
                .containsExactly(Exclusion.WITHDRAWN);
    }

    @Test
    void whoIsRuledOutForThisMissionIsTold() {
        assertThat(against(
                                anyWish().rulingOut("any", Exclusion.BY_DESK),
                                anyMentor().candidate())
                        .sentence())
                .isEqualTo("Excluded by the desk: it would have to take that back.");
        assertThat(against(
                                anyWish().rulingOut("any", Exclusion.DECLINED),
                                anyMentor().candidate())
                        .sentence())
                .contains("is not asked again");
        assertThat(against(
                                anyWish().rulingOut("any", Exclusion.UNREACHABLE),
                                anyMentor().candidate())
                        .sentence())
                .contains("address");
        assertThat(against(
                                anyWish().of("A01").search(),
                                anyMentor().memberOf("A01").candidate())
                        .sentence())
                .isEqualTo("Belongs to alliance A01, which asks: another alliance would have to ask.");
    }

    private static Obstacle against(Search search, Candidate candidate) {
        var all = HardRules.allAgainst(search, candidate, Policy.FIRST);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Period days(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }
}
