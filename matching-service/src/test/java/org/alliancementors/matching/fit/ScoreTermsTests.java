package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.Test;

class ScoreTermsTests {

    @Test
    void distanceIsThatOfTheGreatCircle() {
        var hamburg = new Place(53.5542, 10.0011);
        var munich = new Place(48.1379, 11.5722);
        assertThat(hamburg.kilometresTo(munich)).isCloseTo(612.3, within(1.0));
        assertThat(munich.kilometresTo(hamburg)).isEqualTo(hamburg.kilometresTo(munich));
        assertThat(munich.kilometresTo(munich)).isZero();
        assertThat(new Place(0, 0).kilometresTo(new Place(0, 180))).isCloseTo(20_015, within(1.0));
        assertThat(munich.kilometresTo(new Place(Double.NaN, 1))).isNaN();
    }

    @Test
    void aMainSpecialtyGivesAllPointsASideSpecialtySixTenths() {
        assertThat(points(ScoreTerms.SPECIALTY, anyWish(), anyMentor().candidate()))
                .isEqualTo(500);
        assertThat(points(
                        ScoreTerms.SPECIALTY,
                        anyWish().wishing(Specialty.MODERATION),
                        anyMentor().candidate()))
                .isEqualTo(300);
    }

    @Test
    void theFirstWishedSpecialtyMattersMost() {
        var first = anyWish().wishing(Specialty.GRUENDUNG, Specialty.VAETER, Specialty.PFLEGE);
        var second = anyWish().wishing(Specialty.VAETER, Specialty.GRUENDUNG, Specialty.PFLEGE);
        var third = anyWish().wishing(Specialty.VAETER, Specialty.PFLEGE, Specialty.GRUENDUNG);
        assertThat(points(ScoreTerms.SPECIALTY, first, anyMentor().candidate())).isEqualTo(286);
        assertThat(points(ScoreTerms.SPECIALTY, second, anyMentor().candidate()))
                .isEqualTo(143);
        assertThat(points(ScoreTerms.SPECIALTY, third, anyMentor().candidate())).isEqualTo(71);
    }

    @Test
    void nearnessGivesPointsOnSiteOnly() {
        assertThat(points(ScoreTerms.DISTANCE, anyWish(), anyMentor().candidate()))
                .isEqualTo(253);
        assertThat(points(
                        ScoreTerms.DISTANCE,
                        anyWish().at(51.3172, 9.4908),
                        anyMentor().candidate()))
                .isEqualTo(300);
        assertThat(points(
                        ScoreTerms.DISTANCE,
                        anyWish(),
                        anyMentor().at(47.7, 9.2, 999).candidate()))
                .isZero();
        assertThat(points(
                        ScoreTerms.DISTANCE,
                        anyWish().meeting(Format.PHONE),
                        anyMentor().candidate()))
                .isEqualTo(150);
    }

    @Test
    void anUnknownPlaceSpeaksNeitherForNorAgainst() {
        assertThat(points(
                        ScoreTerms.DISTANCE,
                        anyWish().at(Double.NaN, Double.NaN),
                        anyMentor().candidate()))
                .isEqualTo(150);
    }

    @Test
    void freePlacesGivePoints() {
        assertThat(points(ScoreTerms.LOAD, anyWish(), anyMentor().candidate(0))).isEqualTo(200);
        assertThat(points(ScoreTerms.LOAD, anyWish(), anyMentor().candidate(1))).isEqualTo(100);
        assertThat(points(ScoreTerms.LOAD, anyWish(), anyMentor().candidate(2))).isZero();
        assertThat(points(
                        ScoreTerms.LOAD, anyWish(), anyMentor().withCapacity(0).candidate()))
                .isZero();
    }

    @Test
    void everyTermIsListedAndTheTotalIsTheirSum() {
        var score = Score.of(anyWish().wish(), anyMentor().candidate(), Policy.V1);
        assertThat(ScoreTerms.ALL).extracting(ScoreTerm::term).containsExactly(Term.values());
        assertThat(score.addends()).containsOnlyKeys(Term.values());
        assertThat(score.total()).isEqualTo(500 + 253 + 200);
    }

    @Test
    void policyGivesEachTermItsWeight() {
        assertThat(Policy.V1.weights()).containsOnlyKeys(Term.values());
        assertThat(Policy.V1.weights().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("placing a mission at all is worth as much as the best score")
                .isEqualTo(Policy.V1.placementPoints());
    }

    private static int points(ScoreTerm term, WishFixture wish, Candidate candidate) {
        return term.points(new ScoreTerm.Pairing(wish.wish(), candidate, Policy.V1));
    }
}
