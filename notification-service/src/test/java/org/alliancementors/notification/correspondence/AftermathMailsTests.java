package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.INITIATOR;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_GRETA;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.proposed;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedToStandBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Occurrence.Ending;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** Report, closing question and follow-ups are asked for while they are missing. */
class AftermathMailsTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Occurrence COMPLETED = new Occurrence.Completed();

    @Test
    void theMentorIsAskedForTheReportAndRemindedTwice() {
        var mails = accepted()
                .on(new Occurrence.ReportAsked(GRETA, 1))
                .sendAll()
                .after(WEEK)
                .on(new Occurrence.ReportAsked(GRETA, 2))
                .sendAll()
                .after(WEEK)
                .on(new Occurrence.ReportAsked(GRETA, 3))
                .again()
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA))
                .endsWith(
                        Template.MENTOR_CONFIRMED,
                        Template.REPORT_ASKED,
                        Template.REPORT_REMINDER,
                        Template.REPORT_REMINDER);
    }

    // N6
    @Test
    void whoReportedMeanwhileIsNotAsked() {
        assertThat(accepted()
                        .on(new Occurrence.ReportAsked(GRETA, 1))
                        .on(new Occurrence.ReportGiven())
                        .on(COMPLETED)
                        .sendAll()
                        .summary())
                .endsWith("report-asked>mentor:M01 dropped ANSWERED");
        assertThat(accepted()
                        .on(new Occurrence.ReportAsked(GRETA, 1))
                        .on(COMPLETED)
                        .sendAll()
                        .summary())
                .endsWith("report-asked>mentor:M01 dropped MISSION_COMPLETED");
    }

    // N5: the same wish again is no other mail
    @Test
    void whoLostTheLinkGetsItAgainForEachWishAlsoAfterTheEnd() {
        var mails = accepted()
                .on(new Occurrence.StatusLinkAsked(1))
                .again()
                .sendAll()
                .on(COMPLETED)
                .on(new Occurrence.StatusLinkAsked(2))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).containsSequence(Template.STATUS_LINK, Template.STATUS_LINK);
        assertThat(mails.sentTo(INITIATOR).stream().filter(Template.STATUS_LINK::equals))
                .hasSize(2);
        assertThat(accepted()
                        .on(new Occurrence.Cancelled(Occurrence.Cancellation.BY_INITIATOR))
                        .on(new Occurrence.StatusLinkAsked(1))
                        .sendAll()
                        .sentTo(INITIATOR))
                .contains(Template.STATUS_LINK);
    }

    @Test
    void whoHearsTheQuestionOnlyNowIsNotRemindedAtOnce() {
        var mails = accepted()
                .on(new Occurrence.FeedbackAsked(1))
                .after(WEEK)
                .on(new Occurrence.FeedbackAsked(2))
                .sendAll();
        assertThat(mails.summary())
                .endsWith("feedback-asked>initiator sent", "feedback-reminder>initiator dropped ASKED_JUST_NOW");
    }

    @Test
    void aMentorWhoHasHandedTheMissionOnIsNotAsked() {
        assertThat(accepted()
                        .on(new Occurrence.ReportAsked(GRETA, 1))
                        .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                        .on(new Occurrence.Accepted(2, JONAS))
                        .sendAll()
                        .summary())
                .contains("report-asked>mentor:M01 dropped ASSIGNMENT_ENDED");
    }

    @Test
    void theInitiatorIsAskedAfterTheEndAndRemindedOnce() {
        var mails = accepted()
                .on(COMPLETED)
                .on(new Occurrence.FeedbackAsked(1))
                .sendAll()
                .after(WEEK)
                .on(new Occurrence.FeedbackAsked(2))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.FEEDBACK_ASKED, Template.FEEDBACK_REMINDER);
        assertThat(accepted()
                        .on(COMPLETED)
                        .on(new Occurrence.FeedbackAsked(1))
                        .on(new Occurrence.FeedbackGiven())
                        .sendAll()
                        .summary())
                .endsWith("feedback-asked>initiator dropped ANSWERED");
    }

    @Test
    void followUpsGoAfterThreeAndTwelveMonthsEachUnlessItWasAnswered() {
        var mails = accepted()
                .on(COMPLETED)
                .on(new Occurrence.FollowUpAsked(3))
                .sendAll()
                .on(new Occurrence.FollowUpAnswered(3))
                .on(new Occurrence.FollowUpAsked(12))
                .again()
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.FOLLOW_UP_3, Template.FOLLOW_UP_12);
        assertThat(accepted()
                        .on(COMPLETED)
                        .on(new Occurrence.FollowUpAsked(12))
                        .on(new Occurrence.FollowUpAnswered(12))
                        .sendAll()
                        .summary())
                .endsWith("follow-up-12>initiator dropped ANSWERED");
    }

    // N6: nobody is asked or looked for any more, but who stood by hears that it is over
    @Test
    void whatIsStillOpenAboutSearchingAndAskingEndsWithTheMission() {
        var mails = accepted()
                .on(askedToStandBy(1, JONAS))
                .sendAll()
                .on(new Occurrence.StandbyAgreed(1, JONAS))
                .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                .on(COMPLETED)
                .on(new Occurrence.StandbyEnded(1, JONAS, Ending.LET_GO))
                .sendAll();
        assertThat(mails.summary())
                .endsWith(
                        "standby-asked>mentor:M02 sent",
                        "standby-agreed>mentor:M02 dropped MISSION_COMPLETED",
                        "standby-ended>mentor:M02 sent",
                        "appointment-proposed>initiator dropped MISSION_COMPLETED");
    }
}
