package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.EXPIRES;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.HALF_TIME;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedInTime;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.reopened;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.requested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** A mentor is reminded at half time, if the question still stands. */
class RemindersTests {

    private static final Duration UNTIL_HALF_TIME = Duration.between(START, HALF_TIME);
    private static final Recipient TO_GRETA = new Recipient.Mentor(GRETA);

    @Test
    void theReminderWaitsForItsTimeAndWakesTheSweepThen() {
        var mails = requested().on(askedInTime(1, GRETA)).sendAll();
        assertThat(mails.sentTo(TO_GRETA)).containsExactly(Template.MENTOR_ASSIGNED);
        assertThat(mails.state().workAt()).contains(HALF_TIME);
        assertThat(mails.after(UNTIL_HALF_TIME).sendAll().sentTo(TO_GRETA))
                .containsExactly(Template.MENTOR_ASSIGNED, Template.MENTOR_REMINDER);
        assertThat(mails.mail(Template.MENTOR_REMINDER).order().deadline()).isEqualTo(EXPIRES);
        assertThat(mails.state().workAt()).isEmpty();
    }

    @Test
    void whateverEndsTheQuestionEndsTheReminder() {
        for (var end : List.of(
                new Occurrence.Accepted(1, GRETA),
                new Occurrence.Declined(1, GRETA),
                new Occurrence.Expired(1, GRETA),
                new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CHANGED),
                cancelled(Cancellation.BY_DESK))) {
            var mails = requested().on(askedInTime(1, GRETA)).sendAll().on(end);
            assertThat(mails.mail(Template.MENTOR_REMINDER).state())
                    .as("%s", end)
                    .isInstanceOf(MailState.Dropped.class);
            assertThat(mails.sendAll().after(UNTIL_HALF_TIME).sendAll().sentTo(TO_GRETA))
                    .as("%s", end)
                    .doesNotContain(Template.MENTOR_REMINDER);
        }
    }

    @Test
    void anOfferThatWentOutLateIsNotRepeatedAtOnce() {
        var mails = requested().on(askedInTime(1, GRETA)).after(UNTIL_HALF_TIME).sendAll();
        assertThat(mails.summary())
                .endsWith("mentor-assigned>mentor:M01 sent", "mentor-reminder>mentor:M01 dropped ASKED_JUST_NOW");
    }

    @Test
    void anOfferWithoutHalfTimeHasNoReminder() {
        assertThat(requested().on(asked(1, GRETA)).summary()).noneMatch(m -> m.startsWith("mentor-reminder"));
    }

    @Test
    void aReminderThatCouldNotGoInTimeIsDropped() {
        var mails = requested().on(askedInTime(1, GRETA)).sendAll().after(Duration.between(START, EXPIRES));
        assertThat(mails.state().claimable(mails.now())).isEmpty();
        assertThat(mails.state().withoutMissedDeadlines(mails.now()).workAt()).isEmpty();
    }

    @Test
    void whoTakesAYesBackIsRemindedOfTheOpenOffer() {
        var mails = requested()
                .on(askedInTime(1, GRETA))
                .sendAll()
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll()
                .after(Duration.ofMinutes(5))
                .on(reopened(1, GRETA))
                .sendAll()
                .after(UNTIL_HALF_TIME)
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA))
                .containsExactly(
                        Template.MENTOR_ASSIGNED,
                        Template.MENTOR_CONFIRMED,
                        Template.MENTOR_REOPENED,
                        Template.MENTOR_REMINDER);
    }

    @Test
    void whoLetAnOfferExpireIsToldThatThereIsNothingToDo() {
        assertThat(assignedAndTold()
                        .on(new Occurrence.Expired(1, GRETA))
                        .sendAll()
                        .summary())
                .endsWith("mentor-assigned>mentor:M01 sent", "offer-expired>mentor:M01 sent");
    }
}
