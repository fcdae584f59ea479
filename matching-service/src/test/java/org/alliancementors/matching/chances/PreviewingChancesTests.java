package org.alliancementors.matching.chances;

import static org.alliancementors.matching.chances.InquiryFixture.anyInquiry;
import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.InMemoryMatching;
import org.alliancementors.matching.chances.Chance.Kind;
import org.alliancementors.matching.chances.Preview.Hint;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.junit.jupiter.api.Test;

/** Somebody writes a request and is told how it stands, before it is sent. */
class PreviewingChancesTests {

    private static final Chance NONE = new Chance(Kind.NONE, 0);
    private static final Chance FEW = new Chance(Kind.FEW, 0);
    private static final Period APRIL = anyInquiry().when();

    @Test
    void asManyAreShownAsFitAtLeast() {
        assertThat(seen(mentors(4, all -> all), anyInquiry()).now()).isEqualTo(some(4));
        assertThat(seen(mentors(5, all -> all), anyInquiry()).now()).isEqualTo(some(4));
        assertThat(seen(mentors(1, all -> all), anyInquiry()).now()).isEqualTo(FEW);
        assertThat(seen(List.of(), anyInquiry()).now()).isEqualTo(NONE);
    }

    @Test
    void aPlaceThatIsTakenCountsThoughTheMemoryKnowsNothingOfIt() {
        var matching = InMemoryMatching.with(mentors(3, mentor -> mentor.withCapacity(1)));
        assertThat(seen(matching, anyInquiry(), false).now()).isEqualTo(some(2));
        matching.request("a", anyWish());
        matching.request("b", anyWish());
        assertThat(seen(matching, anyInquiry(), false).now()).isEqualTo(FEW);
    }

    @Test
    void whetherTheOnlyOneIsThereCannotBeTold() {
        Preview.Seen there = seen(mentors(1, all -> all), InquiryFixture.of("own"));
        assertThat(there.now()).isEqualTo(FEW);
        assertThat(seen(mentors(1, mentor -> mentor.away(APRIL)), InquiryFixture.of("own")))
                .isEqualTo(there);
        assertThat(seen(mentors(1, mentor -> mentor.memberOf("own")), InquiryFixture.of("own")))
                .isEqualTo(there);
        assertThat(seen(mentors(1, mentor -> mentor.withCapacity(0)), InquiryFixture.of("own")))
                .isEqualTo(there);
        var full = InMemoryMatching.with(mentors(1, mentor -> mentor.withCapacity(1)));
        full.request("a", anyWish());
        assertThat(seen(full, InquiryFixture.of("own"), false)).isEqualTo(there);
    }

    @Test
    void whereNobodyWorksLikeThatThisIsSaid() {
        assertThat(seen(mentors(3, mentor -> mentor.working(Format.PHONE)), anyInquiry())
                        .now())
                .isEqualTo(NONE);
        assertThat(seen(mentors(3, mentor -> mentor.specialisedIn(Specialty.PFLEGE)), anyInquiry())
                        .now())
                .isEqualTo(NONE);
        assertThat(seen(mentors(3, mentor -> mentor.at(48.1, 11.6, 50)), anyInquiry())
                        .now())
                .isEqualTo(NONE);
    }

    @Test
    void anotherFormatIsAHintWhenItShowsMore() {
        var pool = mentors(2, mentor -> mentor.working(Format.PHONE));
        pool.addAll(mentors("online", 4, mentor -> mentor.working(Format.ONLINE)));
        Preview.Seen seen = seen(pool, anyInquiry());
        assertThat(seen.now()).isEqualTo(NONE);
        assertThat(seen.hints())
                .containsExactly(
                        new Hint(new Change.OtherFormat(Format.ONLINE), some(4)),
                        new Hint(new Change.OtherFormat(Format.PHONE), some(2)));
    }

    @Test
    void aChangeThatHelpsOnlyOneIsNoHint() {
        assertThat(seen(mentors(1, mentor -> mentor.working(Format.PHONE)), anyInquiry())
                        .hints())
                .isEmpty();
        var pool = mentors(2, mentor -> mentor.working(Format.ON_SITE, Format.PHONE));
        pool.addAll(mentors("more", 1, mentor -> mentor.working(Format.PHONE)));
        assertThat(seen(pool, anyInquiry()).hints()).isEmpty();
    }

    @Test
    void aWeekEarlierOrLaterIsAHintButNeverInThePast() {
        var away = mentors(2, mentor -> mentor.away(APRIL));
        assertThat(seen(away, anyInquiry()).hints())
                .containsExactly(
                        new Hint(new Change.WeekEarlier(days(APRIL, -7)), some(2)),
                        new Hint(new Change.WeekLater(days(APRIL, 7)), some(2)));
        var soon = new Period(TODAY.plusDays(6), TODAY.plusDays(6));
        assertThat(seen(mentors(2, mentor -> mentor.away(soon)), InquiryFixture.on(soon))
                        .hints())
                .containsExactly(new Hint(new Change.WeekLater(days(soon, 7)), some(2)));
        var last = new Period(TODAY.plusYears(3), TODAY.plusYears(3));
        assertThat(seen(mentors(2, mentor -> mentor.away(last)), InquiryFixture.on(last))
                        .hints())
                .containsExactly(new Hint(new Change.WeekEarlier(days(last, -7)), some(2)));
    }

    @Test
    void aRelatedSpecialtyBesidesIsAHintWhileThereIsRoomForIt() {
        var pool = mentors(2, mentor -> mentor.specialisedIn(Specialty.NETZWERK));
        assertThat(seen(pool, anyInquiry()).hints())
                .containsExactly(new Hint(new Change.AlsoSpecialty(Specialty.NETZWERK), some(2)));
        var five = InquiryFixture.wishing(
                Specialty.GRUENDUNG, Specialty.PFLEGE, Specialty.FERIEN, Specialty.VAETER, Specialty.LAENDLICH);
        assertThat(seen(pool, five).hints()).isEmpty();
    }

    @Test
    void aLargerRadiusIsAHintForTheDeskAlone() {
        // Kassel is 47 km away
        var pool = InMemoryMatching.with(mentors(2, mentor -> mentor.at(51.3172, 9.4908, 40)));
        assertThat(seen(pool, anyInquiry(), false).hints())
                .noneMatch(hint -> hint.change() instanceof Change.LargerRadius);
        var larger = new Hint(new Change.LargerRadius(150), some(2));
        assertThat(seen(pool, anyInquiry(), true).hints()).contains(larger);
        assertThat(seen(pool, larger.change().applyTo(anyInquiry()), true).now())
                .isEqualTo(some(2));
    }

    @Test
    void theLargerRadiusEndsWhereAPolicyMustEnd() {
        var pool = InMemoryMatching.with(mentors(2, mentor -> mentor.at(48.1, 11.6, 1)));
        var inquiry = anyInquiry().within(Radius.MOST_PERCENT);
        assertThat(Changes.of(inquiry, Radius.in(Policy.FIRST, Radius.MOST_PERCENT), TODAY, true))
                .noneMatch(Change.LargerRadius.class::isInstance);
        assertThat(seen(pool, inquiry, true).now()).isEqualTo(NONE);
        assertThat(Radius.halfAsMuchAgain(250)).isEqualTo(Radius.MOST_PERCENT);
    }

    @Test
    void oneReadAnswersEverything() {
        var matching = InMemoryMatching.with(mentors(20, mentor -> mentor.working(Format.PHONE, Format.ON_SITE)));
        seen(matching, anyInquiry(), true);
        assertThat(matching.reads()).isEqualTo(1);
    }

    @Test
    void beyondWhatIsLookedAtTheNumberIsALowerBoundAndNobodyNeedsHints() {
        var pool = mentors(PreviewingChances.MOST + 20, mentor -> mentor.withCapacity(1));
        pool.addAll(mentors("online", PreviewingChances.MOST, mentor -> mentor.working(Format.ONLINE)));
        var matching = InMemoryMatching.with(pool);
        assertThat(seen(matching, anyInquiry(), false).now()).isEqualTo(some(PreviewingChances.MOST));
        IntStream.range(0, 5).forEach(number -> matching.request("mission-" + number, anyWish()));
        // five of those who are looked at are taken: 65 fit, 45 are known to, and 50 online would not be more
        Preview.Seen seen = seen(matching, anyInquiry(), false);
        assertThat(seen.now()).isEqualTo(some(44));
        assertThat(seen.hints()).isEmpty();
    }

    @Test
    void anInstanceThatHasNotReadAllMentorsSaysSo() {
        // C15: "nobody" and "not read yet" must not look the same
        var matching = InMemoryMatching.with(mentors(4, all -> all));
        matching.startReading();
        assertThat(matching.previewing(() -> Policy.FIRST).preview(anyInquiry(), false))
                .isEqualTo(new Preview.NotReady());
        assertThat(matching.reads()).isZero();
    }

    private static Chance some(int atLeast) {
        return new Chance(Kind.SOME, atLeast);
    }

    private static Period days(Period when, int later) {
        return new Period(when.from().plusDays(later), when.to().plusDays(later));
    }

    private static List<Profile> mentors(int count, UnaryOperator<MentorFixture> as) {
        return mentors("mentor", count, as);
    }

    private static List<Profile> mentors(String name, int count, UnaryOperator<MentorFixture> as) {
        Stream<Profile> profiles = IntStream.range(0, count)
                .mapToObj(number -> as.apply(anyMentor(name + "-" + number)).profile());
        return new ArrayList<>(profiles.toList());
    }

    private static Preview.Seen seen(List<Profile> profiles, Inquiry inquiry) {
        return seen(InMemoryMatching.with(profiles), inquiry, false);
    }

    private static Preview.Seen seen(InMemoryMatching matching, Inquiry inquiry, boolean byDesk) {
        return (Preview.Seen) matching.previewing(() -> Policy.FIRST).preview(inquiry, byDesk);
    }
}
