package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.ID;
import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.OTHER;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.leavingMentor;
import static org.alliancementors.mentors.MentorFixture.leftMentor;
import static org.alliancementors.mentors.MentorFixture.pausedMentor;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.mentors.MentorFact.MatchingProfileTold;
import org.alliancementors.mentors.MentorFact.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseAndLeavingTests {

    private static final Pause TEN_DAYS = new Pause(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20"));
    private static final Instant MORNING_AFTER = Instant.parse("2026-03-21T07:00:00Z");
    private static final Instant LEAVING_DAY = Instant.parse("2026-05-31T22:00:00Z");

    private static List<NoticeKind> kinds(Mentor mentor) {
        return mentor.matchingProfile().notices().stream()
                .map(MentorNotice::kind)
                .toList();
    }

    private static String field(Decision decision) {
        return refusal(decision) instanceof Refusal.DayNotPossible(FieldProblem problem) ? problem.field() : "";
    }

    // U6
    @Test
    void aPauseIsAnAbsenceToMatching() {
        Decision paused = CareDecisions.pause(publishedMentor(), TEN_DAYS, NOW);
        assertThat(facts(paused))
                .containsExactly(
                        new CareFact.Paused(TEN_DAYS, NOW),
                        new CareFact.NoticeGiven(NoticeKind.PAUSED, TEN_DAYS.until(), NOW),
                        new MatchingProfileTold(after(paused).matchingProfile(), NOW));
        assertThat(after(paused).matchingProfile().absences()).containsExactly(days("2026-03-10", "2026-03-20"));
        assertThat(after(paused).absences()).isEmpty();
    }

    @Test
    void anOpenPauseLastsTenYearsToMatching() {
        assertThat(pausedMentor().matchingProfile().absences()).containsExactly(days("2026-03-10", "2036-03-10"));
        assertThat(pausedMentor().matchingProfile().notices()).contains(new MentorNotice(NoticeKind.PAUSED, 1, null));
    }

    @Test
    void daysAwayThatMeetThePauseAreToldAsOneRange() {
        Mentor away = after(publishedMentor().noteAbsence(days("2026-03-15", "2026-04-02"), NOW));
        assertThat(after(CareDecisions.pause(away, TEN_DAYS, NOW))
                        .matchingProfile()
                        .absences())
                .containsExactly(days("2026-03-10", "2026-04-02"));
    }

    @Test
    void theMorningAfterTheLastDayTheMentorIsBackOnce() {
        Mentor paused = after(CareDecisions.pause(publishedMentor(), TEN_DAYS, NOW));
        assertThat(paused.driveAt()).contains(MORNING_AFTER);
        assertThat(facts(paused.drive(MORNING_AFTER.minusMillis(1)))).isEmpty();
        Mentor back = after(paused.drive(MORNING_AFTER));
        assertThat(back.matchingProfile().absences()).isEmpty();
        assertThat(kinds(back)).containsExactly(NoticeKind.PUBLISHED, NoticeKind.RETURNED);
        assertThat(facts(back.drive(MORNING_AFTER))).isEmpty();
    }

    @Test
    void pausingAndReturningTwiceIsPausingAndReturningOnce() {
        Mentor paused = after(CareDecisions.pause(publishedMentor(), TEN_DAYS, NOW));
        assertThat(facts(CareDecisions.pause(paused, TEN_DAYS, MORNING_AFTER))).isEmpty();
        Mentor back = after(CareDecisions.giveBack(paused, NOW));
        assertThat(facts(CareDecisions.giveBack(back, NOW))).isEmpty();
        assertThat(kinds(after(CareDecisions.pause(back, TEN_DAYS, NOW))))
                .containsExactly(NoticeKind.PUBLISHED, NoticeKind.PAUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-03-01, until",
        "2020-01-01, 2026-04-01, from",
        "2026-04-01, 2036-03-03, until",
        "2037-01-01,, from"
    })
    void impossiblePausesAreRefused(LocalDate from, LocalDate until, String field) {
        assertThat(field(CareDecisions.pause(publishedMentor(), new Pause(from, until), NOW)))
                .isEqualTo(field);
    }

    @Test
    void whoLeavesKeepsWhatTheyHaveAndIsAwayFromThatDay() {
        Mentor leaving = leavingMentor();
        assertThat(leaving.status()).isEqualTo(MentorStatus.PUBLISHED);
        assertThat(leaving.matchingProfile().capacity())
                .isEqualTo(publishedMentor().matchingProfile().capacity());
        assertThat(leaving.matchingProfile().absences()).containsExactly(days("2026-06-01", "2036-06-01"));
        assertThat(leaving.matchingProfile().notices())
                .contains(new MentorNotice(NoticeKind.LEAVING, 1, LocalDate.parse("2026-06-01")));
    }

    @Test
    void onTheDayTheMentorHasLeftOnce() {
        assertThat(facts(leavingMentor().drive(LEAVING_DAY.minusMillis(1)))).isEmpty();
        assertThat(facts(leavingMentor().drive(LEAVING_DAY)))
                .containsExactly(new Withdrawn(LEAVING_DAY, Departure.LEFT, OTHER));
        assertThat(leftMentor().departure()).contains(Departure.LEFT);
        assertThat(facts(leftMentor().drive(LEAVING_DAY))).isEmpty();
        assertThat(leftMentor().driveAt()).contains(LEAVING_DAY.plus(Mentor.FORGET_AFTER));
    }

    @Test
    void whoStaysIsNotAwayAndTheWordIsTakenBack() {
        Mentor stays = after(CareDecisions.stay(leavingMentor(), NOW));
        assertThat(stays.matchingProfile()).isEqualTo(publishedMentor().matchingProfile());
        assertThat(facts(CareDecisions.stay(stays, NOW))).isEmpty();
        assertThat(facts(stays.drive(LEAVING_DAY))).isEmpty();
    }

    @Test
    void whoIsWithdrawnBeforeTheDayHasNotLeft() {
        assertThat(facts(leavingMentor().withdraw(NOW))).containsExactly(new Withdrawn(NOW, Departure.WITHDRAWN, null));
        assertThat(after(leavingMentor().withdraw(NOW)).departure()).contains(Departure.WITHDRAWN);
    }

    @Test
    void whoHasLeftMayComeBackAsIfNothingWereAgreed() {
        Mentor back = after(leftMentor().publish("desk", LEAVING_DAY));
        assertThat(back.matchingProfile().absences()).isEmpty();
        assertThat(back.departure()).isEmpty();
        assertThat(back.care().approval()).isEqualTo(new Approval("desk", LEAVING_DAY));
    }

    @Test
    void theSameLeavingAgainChangesNothingEvenAfterTheDay() {
        Leaving agreed = new Leaving(LocalDate.parse("2026-06-01"), OTHER);
        assertThat(facts(CareDecisions.leave(leavingMentor(), agreed, NOW))).isEmpty();
        assertThat(facts(CareDecisions.leave(leftMentor(), agreed, LEAVING_DAY)))
                .isEmpty();
    }

    @Test
    void aLeavingNeedsADayToComeAndSomebodyElse() {
        Mentor mentor = publishedMentor();
        assertThat(field(CareDecisions.leave(mentor, new Leaving(LocalDate.parse("2026-03-01"), null), NOW)))
                .isEqualTo("day");
        assertThat(field(CareDecisions.leave(mentor, new Leaving(LocalDate.parse("2036-03-03"), null), NOW)))
                .isEqualTo("day");
        assertThat(refusal(CareDecisions.leave(mentor, new Leaving(LocalDate.parse("2026-06-01"), ID), NOW)))
                .isEqualTo(new Refusal.OneOneself("successor"));
    }

    @Test
    void aSubstituteIsToldAndTakenBack() {
        Mentor named = after(CareDecisions.substitute(publishedMentor(), OTHER, NOW));
        assertThat(named.matchingProfile().substitute()).isEqualTo(OTHER);
        assertThat(facts(CareDecisions.substitute(named, OTHER, NOW))).isEmpty();
        assertThat(after(CareDecisions.substitute(named, null, NOW)).matchingProfile())
                .isEqualTo(publishedMentor().matchingProfile());
        assertThat(refusal(CareDecisions.substitute(named, ID, NOW))).isEqualTo(new Refusal.OneOneself("mentor"));
    }
}
