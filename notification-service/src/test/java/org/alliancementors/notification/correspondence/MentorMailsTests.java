package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.junit.jupiter.api.Test;

/** A notice of the programme calls for its mail once. */
class MentorMailsTests {

    private static final Instant START = CorrespondenceFixture.START;
    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);

    private Correspondence state = Correspondence.of(new Subject.Mentor(CorrespondenceFixture.GRETA));

    // N5
    @Test
    void aHigherNumberCallsForItsMailAndNothingElseDoes() {
        published(1, check(2, DUE));
        published(1, check(2, DUE));
        published(2, check(2, DUE));
        assertThat(summary()).containsExactly("PROFILE_CHECK>mentor:M01 due");
        state = Notices.sent(state, MentorTemplate.PROFILE_CHECK, START);
        published(3, check(1, DUE));
        published(1, check(2, DUE));
        assertThat(summary()).containsExactly("PROFILE_CHECK>mentor:M01 sent");
    }

    @Test
    void aSecondQuestionOfTheSameRoundIsAReminderAndReplacesTheFirst() {
        published(1, check(1, DUE));
        published(2, check(2, DUE.plusDays(14)));
        assertThat(summary())
                .containsExactly("PROFILE_CHECK>mentor:M01 dropped OVERTAKEN", "PROFILE_CHECK_REMINDER>mentor:M01 due");
    }

    @Test
    void theLastDayOfAQuestionEndsAtMidnightInBerlin() {
        published(1, check(1, DUE));
        assertThat(state.mails().getFirst().order().deadline()).isEqualTo(Instant.parse("2026-12-07T23:00:00Z"));
    }

    @Test
    void aNoticeThatIsGoneDropsTheUnsentMailAndIsNotToldAgain() {
        published(1, check(1, DUE));
        published(2);
        published(1, check(1, DUE));
        assertThat(state.mails()).hasSize(1);
        published(3);
        assertThat(summary()).containsExactly("PROFILE_CHECK>mentor:M01 dropped NOTICE_GONE");
    }

    @Test
    void aLinkToLogInIsOnlySentWhileItIsGood() {
        published(1, new MentorNotice(NoticeKind.LOGIN_LINK, 1, null));
        assertThat(summary()).containsExactly("LOGIN_LINK>mentor:M01 due");
        assertThat(state.mails().getFirst().order().deadline()).isEqualTo(START.plus(Links.LOGIN));
    }

    @Test
    void aNewerLinkToLogInReplacesOneThatWasNotSentYet() {
        published(1, new MentorNotice(NoticeKind.LOGIN_LINK, 1, null));
        published(2, new MentorNotice(NoticeKind.LOGIN_LINK, 2, null));
        assertThat(summary()).containsExactly("LOGIN_LINK>mentor:M01 dropped OVERTAKEN", "LOGIN_LINK>mentor:M01 due");
    }

    @Test
    void whoLeavesIsThankedOnceAndToldNothingElse() {
        published(1, new MentorNotice(NoticeKind.TRAINING_ENDS, 1, DUE));
        withdrawn(2, true);
        withdrawn(2, true);
        withdrawn(3, true);
        assertThat(summary())
                .containsExactlyInAnyOrder(
                        "TRAINING_ENDS>mentor:M01 dropped SUBJECT_GONE", "MENTOR_LEFT>mentor:M01 due");
    }

    @Test
    void whoComesBackBeforeTheFarewellWentIsNotBidFarewell() {
        withdrawn(1, true);
        published(2, new MentorNotice(NoticeKind.RETURNED, 1, null));
        assertThat(summary())
                .containsExactlyInAnyOrder("MENTOR_LEFT>mentor:M01 dropped RETURNED", "MENTOR_RETURNED>mentor:M01 due");
    }

    @Test
    void whoIsTakenFromTheGalleryWithoutLeavingIsToldNothing() {
        withdrawn(1, false);
        assertThat(summary()).isEmpty();
    }

    @Test
    void aPauseNamesItsEndWhereThereIsOne() {
        published(1, new MentorNotice(NoticeKind.PAUSED, 1, null));
        published(2, new MentorNotice(NoticeKind.PAUSED, 2, DUE));
        assertThat(summary())
                .containsExactly("MENTOR_PAUSED>mentor:M01 dropped OVERTAKEN", "MENTOR_PAUSED_UNTIL>mentor:M01 due");
    }

    private static MentorNotice check(int number, LocalDate due) {
        return new MentorNotice(NoticeKind.PROFILE_CHECK, number, due);
    }

    private void published(long seq, MentorNotice... notices) {
        on(seq, new MentorOccurrence.Published(List.of(notices)));
    }

    private void withdrawn(long seq, boolean left) {
        on(seq, new MentorOccurrence.Withdrawn(left));
    }

    private void on(long seq, MentorOccurrence occurrence) {
        state = MentorMails.on(state, new EventId("mentors", "M01", seq), START, occurrence)
                .state();
    }

    private List<String> summary() {
        return Notices.summary(state);
    }
}
