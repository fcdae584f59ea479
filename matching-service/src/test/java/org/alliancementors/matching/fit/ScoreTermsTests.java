package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
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
    void aRelatedSpecialtyAddsALittle() {
        // NETZWERK is related to GRUENDUNG (main): 500 · 0.3; VORTRAG to MODERATION (side): 500 · 0.3 · 0.6
        assertThat(points(
                        ScoreTerms.SPECIALTY,
                        anyWish().wishing(Specialty.NETZWERK),
                        anyMentor().candidate()))
                .isEqualTo(150);
        assertThat(points(
                        ScoreTerms.SPECIALTY,
                        anyWish().wishing(Specialty.VORTRAG),
                        anyMentor().candidate()))
                .isEqualTo(90);
        assertThat(points(
                        ScoreTerms.SPECIALTY,
                        anyWish().wishing(Specialty.PFLEGE),
                        anyMentor().candidate()))
                .isZero();
    }

    @Test
    void whoHadTheMeanGetsHalfTheFairnessWhoHadLessGetsMore() {
        var pool = new Pool(3);
        assertThat(fairness(pool, missions(3))).isEqualTo(75);
        // 150 · 4 / 5 and 150 · 4 / 14
        assertThat(fairness(pool, missions(0))).isEqualTo(120);
        assertThat(fairness(pool, missions(9))).isEqualTo(43);
    }

    @Test
    void fairnessIsNeutralWhereNothingIsKnownOrNobodyHadAnything() {
        assertThat(fairness(Pool.UNKNOWN, missions(9))).isEqualTo(75);
        assertThat(fairness(Pool.of(List.of(), TODAY), missions(9))).isEqualTo(75);
        assertThat(fairness(Pool.of(List.of(TrackRecord.EMPTY, TrackRecord.EMPTY), TODAY), TrackRecord.EMPTY))
                .isEqualTo(75);
    }

    @Test
    void fairnessLooksTwelveMonthsBackFromTheDayOfTheSearch() {
        // TODAY is in March 2026
        var track = new TrackRecord(
                Map.of(
                        YearMonth.of(2025, 3), 8,
                        YearMonth.of(2025, 4), 1,
                        YearMonth.of(2026, 3), 2,
                        YearMonth.of(2026, 4), 16),
                Map.of(),
                0,
                0);
        assertThat(track.missionsInAYear(TODAY)).isEqualTo(3);
        assertThat(Pool.of(List.of(track, TrackRecord.EMPTY), TODAY)).isEqualTo(new Pool(1.5));
    }

    @Test
    void experienceInTheKindCountsAndSaturates() {
        var wish = anyWish();
        assertThat(points(ScoreTerms.EXPERIENCE, wish, with(TrackRecord.EMPTY))).isEqualTo(40);
        assertThat(points(ScoreTerms.EXPERIENCE, wish, with(kinds(MissionKind.FOUNDING, 1))))
                .isEqualTo(53);
        assertThat(points(ScoreTerms.EXPERIENCE, wish, with(kinds(MissionKind.FOUNDING, 98))))
                .isEqualTo(79);
        assertThat(points(ScoreTerms.EXPERIENCE, wish, with(kinds(MissionKind.TALK, 98))))
                .as("another kind is no experience in this one")
                .isEqualTo(40);
    }

    @Test
    void nobodyIsJudgedByTooFewAnswers() {
        assertThat(points(ScoreTerms.RESPONSE, anyWish(), with(answers(0, 4)))).isEqualTo(30);
        assertThat(points(ScoreTerms.RESPONSE, anyWish(), with(answers(0, 5)))).isZero();
        assertThat(points(ScoreTerms.RESPONSE, anyWish(), with(answers(4, 1)))).isEqualTo(48);
        assertThat(points(ScoreTerms.RESPONSE, anyWish(), with(answers(5, 0)))).isEqualTo(60);
    }

    @Test
    void theWishForTheSameOrAnotherStateCountsAndNoneIsNeutral() {
        // the mission is in NI, the mentor lives in HE
        var mentor = anyMentor().candidate();
        assertThat(points(ScoreTerms.STATE, anyWish(), mentor)).isEqualTo(50);
        assertThat(points(ScoreTerms.STATE, anyWish().from(StateWish.SAME), mentor))
                .isZero();
        assertThat(points(ScoreTerms.STATE, anyWish().from(StateWish.OTHER), mentor))
                .isEqualTo(100);
        var neighbour = anyMentor().livingIn(FederalState.NI).candidate();
        assertThat(points(ScoreTerms.STATE, anyWish().from(StateWish.SAME), neighbour))
                .isEqualTo(100);
        assertThat(points(ScoreTerms.STATE, anyWish().from(StateWish.OTHER), neighbour))
                .isZero();
    }

    @Test
    void everyTermIsListedAndTheTotalIsTheirSum() {
        var score = Score.of(anyWish().search(), anyMentor().candidate(), Policy.FIRST, Pool.UNKNOWN);
        assertThat(ScoreTerms.ALL).extracting(ScoreTerm::term).containsExactly(Term.values());
        assertThat(ScoreTerms.ALL).extracting(ScoreTerm::why).doesNotContain("").doesNotHaveDuplicates();
        assertThat(score.addends()).containsOnlyKeys(Term.values());
        assertThat(score.total())
                .as("the neutral half of fairness, experience, response and state")
                .isEqualTo(500 + 253 + 200 + 75 + 40 + 30 + 50);
    }

    private static int points(ScoreTerm term, WishFixture wish, Candidate candidate) {
        return term.points(new ScoreTerm.Pairing(wish.search(), candidate, Policy.FIRST, Pool.UNKNOWN));
    }

    private static int fairness(Pool pool, TrackRecord track) {
        return ScoreTerms.FAIRNESS.points(new ScoreTerm.Pairing(anyWish().search(), with(track), Policy.FIRST, pool));
    }

    private static Candidate with(TrackRecord track) {
        return new Candidate(anyMentor().profile(), true, 0, track, null);
    }

    private static TrackRecord missions(int count) {
        return new TrackRecord(Map.of(YearMonth.from(TODAY), count), Map.of(), 0, 0);
    }

    private static TrackRecord kinds(MissionKind kind, int count) {
        return new TrackRecord(Map.of(), Map.of(kind, count), 0, 0);
    }

    private static TrackRecord answers(int answered, int lapsed) {
        return new TrackRecord(Map.of(), Map.of(), answered, lapsed);
    }

    @Test
    void whatIsUnknownIsNoReason() {
        var neutral = Map.of(
                Term.SPECIALTY, 500,
                Term.DISTANCE, 150,
                Term.LOAD, 200,
                Term.FAIRNESS, 75,
                Term.EXPERIENCE, 40,
                Term.RESPONSE, 30,
                Term.STATE, 50);
        assertThat(ScoreTerms.inFavour(Policy.FIRST, neutral)).containsExactly(Term.SPECIALTY, Term.LOAD);
        assertThat(ScoreTerms.inFavour(Policy.FIRST, Map.of())).isEmpty();
    }

    @Test
    void whatIsKnownAndGoodIsAReason() {
        var known =
                Map.of(Term.SPECIALTY, 71, Term.FAIRNESS, 90, Term.EXPERIENCE, 53, Term.STATE, 100, Term.RESPONSE, 12);
        assertThat(ScoreTerms.inFavour(Policy.FIRST, known))
                .containsExactly(Term.SPECIALTY, Term.FAIRNESS, Term.EXPERIENCE, Term.STATE);
    }
}
