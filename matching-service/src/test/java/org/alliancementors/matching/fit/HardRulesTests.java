package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
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
        assertThat(HardRules.firstAgainst(anyWish().search(), anyMentor().candidate()))
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
        assertThat(HardRules.WITHDRAWN.excludes(anyWish().search(), left)).isTrue();
        assertThat(HardRules.WITHDRAWN.excludes(anyWish().search(), anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void oneWishedSpecialtySuffices() {
        var wish = anyWish().wishing(Specialty.VAETER, Specialty.MODERATION).search();
        assertThat(HardRules.SPECIALTY.excludes(wish, anyMentor().candidate())).isFalse();
        var other = anyWish().wishing(Specialty.VAETER).search();
        assertThat(HardRules.SPECIALTY.excludes(other, anyMentor().candidate())).isTrue();
    }

    @Test
    void theFormatMustFit() {
        assertThat(HardRules.FORMAT.excludes(
                        anyWish().meeting(Format.ONLINE).search(), anyMentor().candidate()))
                .isTrue();
        assertThat(HardRules.FORMAT.excludes(
                        anyWish().meeting(Format.PHONE).search(), anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void theRadiusCountsOnSiteOnly() {
        var near = anyMentor().at(51.3172, 9.4908, 40).candidate();
        assertThat(HardRules.RADIUS.excludes(anyWish().search(), near)).isTrue();
        assertThat(HardRules.RADIUS.excludes(anyWish().meeting(Format.PHONE).search(), near))
                .isFalse();
        assertThat(HardRules.RADIUS.excludes(anyWish().search(), anyMentor().candidate()))
                .isFalse();
    }

    @Test
    void neverAbsent() {
        // U6: who is away on all days is not asked; one free day of a window suffices
        var search = anyWish().on(WEEK).search();
        assertThat(HardRules.ABSENT.excludes(search, anyMentor().away(WEEK).candidate()))
                .isTrue();
        assertThat(HardRules.ABSENT.excludes(
                        search, anyMentor().away(days(20, 21), days(23, 24)).candidate()))
                .isFalse();
        assertThat(HardRules.ABSENT.excludes(
                        search,
                        anyMentor()
                                .away(days(22, 30), days(15, 20), days(21, 21))
                                .candidate()))
                .isTrue();
        assertThat(HardRules.ABSENT.excludes(search, anyMentor().candidate())).isFalse();
        var day = anyWish().on(days(22, 22)).search();
        assertThat(HardRules.ABSENT.excludes(day, anyMentor().away(days(22, 22)).candidate()))
                .isTrue();
        assertThat(HardRules.ABSENT.excludes(day, anyMentor().away(days(23, 23)).candidate()))
                .isFalse();
    }

    @Test
    void nobodyAdvisesTheirOwnAlliance() {
        var member = anyMentor().memberOf("A01").candidate();
        assertThat(HardRules.OWN_ALLIANCE.excludes(anyWish().of("A01").search(), member))
                .isTrue();
        assertThat(HardRules.OWN_ALLIANCE.excludes(anyWish().of("A02").search(), member))
                .isFalse();
        assertThat(HardRules.OWN_ALLIANCE.excludes(anyWish().search(), member)).isFalse();
    }

    @Test
    void whoDeclinedIsNotAskedAgain() {
        var search = anyWish().rulingOut("any", Exclusion.DECLINED);
        assertThat(HardRules.DECLINED.excludes(search, anyMentor().candidate())).isTrue();
        assertThat(HardRules.DECLINED.excludes(search, anyMentor("other").candidate()))
                .isFalse();
    }

    @Test
    void whoCannotBeReachedIsNotAskedAgain() {
        var search = anyWish().rulingOut("any", Exclusion.UNREACHABLE);
        assertThat(HardRules.UNREACHABLE.excludes(search, anyMentor().candidate()))
                .isTrue();
        assertThat(HardRules.DECLINED.excludes(search, anyMentor().candidate())).isFalse();
    }

    @Test
    void aPlaceMustBeFree() {
        assertThat(HardRules.CAPACITY.excludes(anyWish().search(), anyMentor().candidate(1)))
                .isFalse();
        assertThat(HardRules.CAPACITY.excludes(anyWish().search(), anyMentor().candidate(2)))
                .isTrue();
        assertThat(HardRules.CAPACITY.excludes(anyWish().search(), anyMentor().candidate(3)))
                .isTrue();
    }

    @Test
    void missingDataIsUnknownAndNeverAMatch() {
        // U9
        assertThat(HardRules.SPECIALTY.excludes(
                        anyWish().search(), anyMentor().specialisedIn().candidate()))
                .isTrue();
        assertThat(HardRules.SPECIALTY.excludes(
                        anyWish().wishing().search(), anyMentor().candidate()))
                .isTrue();
        assertThat(HardRules.FORMAT.excludes(
                        anyWish().search(), anyMentor().working().candidate()))
                .isTrue();
        assertThat(HardRules.RADIUS.excludes(
                        anyWish().search(), anyMentor().at(Double.NaN, 9.4, 500).candidate()))
                .isTrue();
    }

    @Test
    void countsUnderTheFirstReason() {
        var far = anyMentor().at(47.7, 9.2, 10).specialisedIn(Specialty.PFLEGE).candidate(2);
        assertThat(HardRules.firstAgainst(anyWish().search(), far))
                .map(HardRule::exclusion)
                .contains(Exclusion.SPECIALTY);
    }

    private static Period days(int from, int to) {
        return new Period(LocalDate.of(2026, 4, from), LocalDate.of(2026, 4, to));
    }
}
