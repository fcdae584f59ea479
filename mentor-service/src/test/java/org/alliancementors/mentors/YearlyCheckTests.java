package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.refusal;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.mentors.MentorFact.MatchingProfileTold;
import org.alliancementors.mentors.ProfileCheck.State;
import org.junit.jupiter.api.Test;

class YearlyCheckTests {

    private static final Instant YEAR_LATER = Instant.parse("2027-03-02T09:00:00Z");

    private static Instant day(int day) {
        return YEAR_LATER.plus(Duration.ofDays(day));
    }

    private static Mentor asked(int times) {
        Mentor mentor = publishedMentor();
        for (int i = 0; i < times; i++) {
            mentor = after(mentor.drive(day(14 * i)));
        }
        return mentor;
    }

    private static List<MentorNotice> questions(Mentor mentor) {
        return mentor.matchingProfile().notices().stream()
                .filter(each -> each.kind() == NoticeKind.PROFILE_CHECK)
                .toList();
    }

    @Test
    void aYearAfterThePublicationTheMentorIsAskedAndNotBefore() {
        assertThat(facts(publishedMentor().drive(YEAR_LATER.minusMillis(1)))).isEmpty();
        Decision asked = publishedMentor().drive(YEAR_LATER);
        LocalDate due = LocalDate.parse("2027-03-16");
        assertThat(facts(asked))
                .containsExactly(
                        new CareFact.CheckAsked(1, YEAR_LATER),
                        new CareFact.NoticeGiven(NoticeKind.PROFILE_CHECK, due, YEAR_LATER),
                        new MatchingProfileTold(after(asked).matchingProfile(), YEAR_LATER));
        assertThat(questions(after(asked))).containsExactly(new MentorNotice(NoticeKind.PROFILE_CHECK, 1, due));
    }

    @Test
    void whoLooksTwiceAsksOnce() {
        assertThat(facts(asked(1).drive(YEAR_LATER))).isEmpty();
        assertThat(facts(asked(1).drive(day(14).minusMillis(1)))).isEmpty();
    }

    @Test
    void twoRemindersFollowAndThenTheDeskSeesIt() {
        assertThat(questions(asked(2)))
                .containsExactly(new MentorNotice(NoticeKind.PROFILE_CHECK, 2, LocalDate.parse("2027-03-30")));
        assertThat(questions(asked(3)))
                .containsExactly(new MentorNotice(NoticeKind.PROFILE_CHECK, 3, LocalDate.parse("2027-04-13")));
        assertThat(asked(3).needs()).isEmpty();

        Mentor unanswered = asked(4);
        assertThat(unanswered.care().check().state()).isEqualTo(State.UNANSWERED);
        assertThat(unanswered.needs()).containsExactly(Need.CHECK);
        assertThat(unanswered.status()).isEqualTo(MentorStatus.PUBLISHED);
        assertThat(unanswered.driveAt()).isEmpty();
        assertThat(facts(unanswered.drive(day(4_000)))).isEmpty();
    }

    @Test
    void whoLooksLateAsksOnceAndWaitsFromThen() {
        Mentor late = after(publishedMentor().drive(day(100)));
        assertThat(questions(late))
                .containsExactly(new MentorNotice(NoticeKind.PROFILE_CHECK, 1, LocalDate.parse("2027-06-24")));
        assertThat(late.driveAt()).contains(day(114));
    }

    @Test
    void aYesSettlesItForAYearAndTakesTheQuestionBack() {
        Mentor settled = after(CareDecisions.answerCheck(asked(2), 1, true, day(20)));
        assertThat(settled.care().check().state()).isEqualTo(State.SETTLED);
        assertThat(settled.driveAt()).contains(Instant.parse("2028-03-22T09:00:00Z"));
        assertThat(questions(settled)).isEmpty();
        assertThat(facts(CareDecisions.answerCheck(settled, 2, true, day(21)))).isEmpty();
    }

    @Test
    void theNumbersOfTheNextYearGoOn() {
        Mentor settled = after(CareDecisions.answerCheck(asked(2), 2, true, day(20)));
        Mentor again = after(settled.drive(Instant.parse("2028-03-22T09:00:00Z")));
        assertThat(questions(again)).extracting(MentorNotice::number).containsExactly(3);
        assertThat(refusal(CareDecisions.answerCheck(again, 2, true, day(400)))).isEqualTo(new Refusal.CheckNotOpen(2));
        assertThat(refusal(CareDecisions.answerCheck(again, 4, true, day(400)))).isEqualTo(new Refusal.CheckNotOpen(4));
    }

    @Test
    void aNoIsForTheDeskUntilTheProfileIsChanged() {
        Mentor wrong = after(CareDecisions.answerCheck(asked(1), 1, false, day(1)));
        assertThat(wrong.needs()).containsExactly(Need.CHECK);
        assertThat(wrong.driveAt()).isEmpty();

        Mentor changed = after(wrong.change(profile(MentorFixture.withCapacity(1)), day(2)));
        assertThat(changed.needs()).isEmpty();
        assertThat(changed.driveAt()).contains(Instant.parse("2028-03-04T09:00:00Z"));
    }

    // N9
    @Test
    void anAnswerCanBeReplacedByAnother() {
        Mentor wrong = after(CareDecisions.answerCheck(asked(1), 1, false, day(1)));
        Mentor right = after(CareDecisions.answerCheck(wrong, 1, true, day(2)));
        assertThat(right.needs()).isEmpty();
        assertThat(after(CareDecisions.answerCheck(right, 1, false, day(3))).needs())
                .containsExactly(Need.CHECK);
    }

    @Test
    void anEditAnswersTheQuestion() {
        Mentor changed = after(asked(2).change(profile(MentorFixture.withCapacity(1)), day(20)));
        assertThat(questions(changed)).isEmpty();
        assertThat(facts(changed.drive(day(28)))).isEmpty();
    }

    @Test
    void whoWithdrewIsAskedNothing() {
        assertThat(after(asked(1).withdraw(day(1))).care().check().next()).isNull();
        assertThat(facts(after(withdrawnMentor().drive(day(0))).drive(day(0)))).isEmpty();
        assertThat(refusal(CareDecisions.answerCheck(after(asked(1).withdraw(day(1))), 1, true, day(2))))
                .isEqualTo(new Refusal.NotPublished(MentorStatus.WITHDRAWN));
    }

    // N6
    @Test
    void whoComesBackIsNotToldOldWordsAndTheNumbersGoOn() {
        Mentor back = after(after(asked(1).withdraw(day(1))).publish("desk", day(2)));
        assertThat(back.matchingProfile().notices()).containsExactly(new MentorNotice(NoticeKind.PUBLISHED, 2, null));
        assertThat(questions(after(back.drive(day(400)))))
                .extracting(MentorNotice::number)
                .containsExactly(2);
    }
}
