package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.Test;

class HardRulesTests {

    private static final Period WEEK = new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24));

    @Test
    void nobodyIsExcludedWithoutAReason() {
        assertThat(HardRules.firstAgainst(anyWish().search(), anyMentor().candidate(), Policy.FIRST))
                .isEmpty();
        assertThat(HardRules.allAgainst(anyWish().search(), anyMentor().candidate(), Policy.FIRST))
                .isEmpty();
    }

    @Test
    void everyExclusionHasItsRule() {
        assertThat(HardRules.ALL).extracting(HardRule::exclusion).containsExactly(Exclusion.values());
        assertThat(HardRules.ALL).extracting(HardRule::why).doesNotContain("").doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(
                        HardRules.ALL.stream().map(HardRule::exclusion).toList()))
                .hasSize(HardRules.ALL.size());
    }

    @Test
    void whoLeftIsNotAsked() {
        var left = new Candidate(anyMentor().profile(), false, 0);
        assertThat(excludes(HardRules.WITHDRAWN, anyWish().search(), left)).isTrue();
        assertThat(excludes(HardRules.WITHDRAWN, anyWish().search(), anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void oneWishedSpecialtySuffices() {
        var wish = anyWish().wishing(Specialty.VAETER, Specialty.MODERATION).search();
        assertThat(excludes(HardRules.SPECIALTY, wish, anyMentor().candidate())).isFalse();
        var other = anyWish().wishing(Specialty.VAETER).search();
        assertThat(excludes(HardRules.SPECIALTY, other, anyMentor().candidate()))
                .isTrue();
    }

    @Test
    void theFormatMustFit() {
        assertThat(excludes(
                        HardRules.FORMAT,
                        anyWish().meeting(Format.ONLINE).search(),
                        anyMentor().candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.FORMAT,
                        anyWish().meeting(Format.PHONE).search(),
                        anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void theRadiusCountsOnSiteOnly() {
        var near = anyMentor().at(51.3172, 9.4908, 40).candidate();
        assertThat(excludes(HardRules.RADIUS, anyWish().search(), near)).isTrue();
        assertThat(excludes(HardRules.RADIUS, anyWish().meeting(Format.PHONE).search(), near))
                .isFalse();
        assertThat(excludes(HardRules.RADIUS, anyWish().search(), anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void neverAbsent() {
        // U6: who is away on all days is not asked; one free day of a window suffices
        var search = anyWish().on(WEEK).search();
        assertThat(excludes(HardRules.ABSENT, search, anyMentor().away(WEEK).candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.ABSENT,
                        search,
                        anyMentor().away(days(20, 21), days(23, 24)).candidate()))
                .isFalse();
        assertThat(excludes(
                        HardRules.ABSENT,
                        search,
                        anyMentor()
                                .away(days(22, 30), days(15, 20), days(21, 21))
                                .candidate()))
                .isTrue();
        assertThat(excludes(HardRules.ABSENT, search, anyMentor().candidate())).isFalse();
        var day = anyWish().on(days(22, 22)).search();
        assertThat(excludes(
                        HardRules.ABSENT, day, anyMentor().away(days(22, 22)).candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.ABSENT, day, anyMentor().away(days(23, 23)).candidate()))
                .isFalse();
    }

    @Test
    void nobodyAdvisesTheirOwnAlliance() {
        var member = anyMentor().memberOf("A01").candidate();
        assertThat(excludes(HardRules.OWN_ALLIANCE, anyWish().of("A01").search(), member))
                .isTrue();
        assertThat(excludes(HardRules.OWN_ALLIANCE, anyWish().of("A02").search(), member))
                .isFalse();
        assertThat(excludes(HardRules.OWN_ALLIANCE, anyWish().search(), member)).isFalse();
    }

    @Test
    void whoDeclinedIsNotAskedAgain() {
        var search = anyWish().rulingOut("any", Exclusion.DECLINED);
        assertThat(excludes(HardRules.DECLINED, search, anyMentor().candidate()))
                .isTrue();
        assertThat(excludes(HardRules.DECLINED, search, anyMentor("other").candidate()))
                .isFalse();
    }

    @Test
    void whoCannotBeReachedIsNotAskedAgain() {
        var search = anyWish().rulingOut("any", Exclusion.UNREACHABLE);
        assertThat(excludes(HardRules.UNREACHABLE, search, anyMentor().candidate()))
                .isTrue();
        assertThat(excludes(HardRules.DECLINED, search, anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void aPlaceMustBeFree() {
        assertThat(excludes(HardRules.CAPACITY, anyWish().search(), anyMentor().candidate(1)))
                .isFalse();
        assertThat(excludes(HardRules.CAPACITY, anyWish().search(), anyMentor().candidate(2)))
                .isTrue();
        assertThat(excludes(HardRules.CAPACITY, anyWish().search(), anyMentor().candidate(3)))
                .isTrue();
    }

    @Test
    void missingDataIsUnknownAndNeverAMatch() {
        // U9
        assertThat(excludes(
                        HardRules.SPECIALTY,
                        anyWish().search(),
                        anyMentor().specialisedIn().candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.SPECIALTY,
                        anyWish().wishing().search(),
                        anyMentor().candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.FORMAT,
                        anyWish().search(),
                        anyMentor().working().candidate()))
                .isTrue();
        assertThat(excludes(
                        HardRules.RADIUS,
                        anyWish().search(),
                        anyMentor().at(Double.NaN, 9.4, 500).candidate()))
                .isTrue();
    }

    @Test
    void countsUnderTheFirstReason() {
        var far = anyMentor().at(47.7, 9.2, 10).specialisedIn(Specialty.PFLEGE).candidate(2);
        assertThat(HardRules.firstAgainst(anyWish().search(), far, Policy.FIRST))
                .map(HardRule::exclusion)
                .contains(Exclusion.SPECIALTY);
    }

    @Test
    void aRelatedSpecialtyDoesNotSuffice() {
        var wish = anyWish().wishing(Specialty.NETZWERK).search();
        assertThat(Specialties.relatedTo(Specialty.NETZWERK)).contains(Specialty.GRUENDUNG);
        assertThat(excludes(HardRules.SPECIALTY, wish, anyMentor().candidate())).isTrue();
    }

    @Test
    void thePolicyStretchesOrShrinksEveryRadius() {
        // 47 km between Kassel and Nörten-Hardenberg
        var near = anyMentor().at(51.3172, 9.4908, 40).candidate();
        assertThat(HardRules.RADIUS.excludes(
                        anyWish().search(), near, anyPolicy().radiusPercent(120).policy()))
                .isFalse();
        assertThat(HardRules.RADIUS.excludes(
                        anyWish().search(),
                        anyMentor().candidate(),
                        anyPolicy().radiusPercent(30).policy()))
                .isTrue();
    }

    @Test
    void whoWantsToBeAskedLaterIsAskedFromThatDayOn() {
        var search = anyWish().search();
        assertThat(excludes(HardRules.LATER, search, againFrom(WishFixture.TODAY.plusDays(1))))
                .isTrue();
        assertThat(excludes(HardRules.LATER, search, againFrom(WishFixture.TODAY)))
                .isFalse();
        assertThat(excludes(HardRules.LATER, search, anyMentor().candidate())).isFalse();
    }

    @Test
    void whomTheDeskExcludedIsNotAsked() {
        var search = anyWish().rulingOut("any", Exclusion.BY_DESK);
        assertThat(excludes(HardRules.BY_DESK, search, anyMentor().candidate())).isTrue();
        assertThat(excludes(HardRules.DECLINED, search, anyMentor().candidate()))
                .isFalse();
        assertThat(excludes(HardRules.BY_DESK, search, anyMentor("other").candidate()))
                .isFalse();
    }

    @Test
    void whoDeclinedAndWantsAPauseCountsUnderTheLastingReason() {
        assertThat(HardRules.firstAgainst(
                        anyWish().rulingOut("any", Exclusion.DECLINED),
                        againFrom(WishFixture.TODAY.plusDays(9)),
                        Policy.FIRST))
                .map(HardRule::exclusion)
                .contains(Exclusion.DECLINED);
    }

    private static boolean excludes(HardRule rule, Search search, Candidate candidate) {
        return rule.excludes(search, candidate, Policy.FIRST);
    }

    private static Candidate againFrom(LocalDate day) {
        return new Candidate(anyMentor().profile(), true, 0, TrackRecord.EMPTY, day);
    }

    private static Period days(int from, int to) {
        return new Period(LocalDate.of(2026, 4, from), LocalDate.of(2026, 4, to));
    }
}
