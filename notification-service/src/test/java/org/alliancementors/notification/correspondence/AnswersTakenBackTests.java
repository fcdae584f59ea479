package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** A yes that is taken back, and an assignment that is taken back, are told as far as the opposite was told. */
class AnswersTakenBackTests {

    private static final Occurrence ACCEPTED = new Occurrence.Accepted(1, GRETA);
    private static final Recipient INITIATOR = new Recipient.Initiator();
    private static final Recipient TO_GRETA = new Recipient.Mentor(GRETA);

    // N6: no stale mail
    @Test
    void whoWasNotToldOfTheYesHearsNothingOfItsEnd() {
        assertThat(assignedAndTold()
                        .on(ACCEPTED)
                        .on(reopened(1, GRETA))
                        .sendAll()
                        .after(java.time.Duration.ofDays(3))
                        .summary())
                .contains(
                        "mentor-found>initiator dropped ASSIGNMENT_ENDED",
                        "mentor-confirmed>mentor:M01 dropped ASSIGNMENT_ENDED",
                        "acceptance-taken-back>initiator dropped NOTHING_TO_CORRECT",
                        "mentor-reopened>mentor:M01 dropped NOTHING_TO_CORRECT");
    }

    // N6: if it was already sent, a correction follows
    @Test
    void whoWasToldOfTheYesIsCorrected() {
        var mails =
                assignedAndTold().on(ACCEPTED).sendAll().on(reopened(1, GRETA)).sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_FOUND, Template.ACCEPTANCE_TAKEN_BACK);
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.MENTOR_CONFIRMED, Template.MENTOR_REOPENED);
    }

    // N6
    @Test
    void whoMayHaveBeenToldOfTheYesIsCorrected() {
        var mails = assignedAndTold()
                .on(ACCEPTED)
                .claim(Template.MENTOR_FOUND)
                .handOver(Template.MENTOR_FOUND)
                .on(reopened(1, GRETA));
        assertThat(mails.mail(Template.ACCEPTANCE_TAKEN_BACK).state()).isInstanceOf(MailState.Due.class);
        mails.unclear(Template.MENTOR_FOUND).sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.ACCEPTANCE_TAKEN_BACK);
    }

    @Test
    void aYesAfterAllIsToldAgainOnlyIfItWasCorrected() {
        var corrected = assignedAndTold()
                .on(ACCEPTED)
                .sendAll()
                .on(reopened(1, GRETA))
                .sendAll()
                .on(ACCEPTED)
                .sendAll();
        assertThat(corrected.sentTo(INITIATOR))
                .endsWith(Template.MENTOR_FOUND, Template.ACCEPTANCE_TAKEN_BACK, Template.MENTOR_FOUND);
        assertThat(corrected.sentTo(TO_GRETA))
                .endsWith(Template.MENTOR_CONFIRMED, Template.MENTOR_REOPENED, Template.MENTOR_CONFIRMED);
        var uncorrected = assignedAndTold()
                .on(ACCEPTED)
                .sendAll()
                .on(reopened(1, GRETA))
                .on(ACCEPTED)
                .sendAll();
        assertThat(uncorrected.summary())
                .contains(
                        "acceptance-taken-back>initiator dropped MENTOR_FOUND",
                        "mentor-found>initiator dropped TOLD_ALREADY",
                        "mentor-reopened>mentor:M01 dropped ANSWERED",
                        "mentor-confirmed>mentor:M01 dropped TOLD_ALREADY");
    }

    @Test
    void anotherMentorAfterTheOneWhomTheInitiatorKnowsIsAnnouncedAsSuch() {
        var mails = assignedAndTold()
                .on(ACCEPTED)
                .sendAll()
                .on(reopened(1, GRETA))
                .on(new Occurrence.Declined(1, GRETA))
                .on(asked(2, JONAS))
                .on(new Occurrence.Accepted(2, JONAS))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_FOUND, Template.MENTOR_REPLACED);
    }

    // the mail says why, since each reason has its own words
    @Test
    void everyReasonHasItsOwnFarewell() {
        assertThat(farewell(Withdrawal.MISSION_CANCELLED)).isEqualTo(Template.MENTOR_WITHDRAWN_CANCELLED);
        assertThat(farewell(Withdrawal.MISSION_CHANGED)).isEqualTo(Template.MENTOR_WITHDRAWN_CHANGED);
        assertThat(farewell(Withdrawal.BY_DESK)).isEqualTo(Template.MENTOR_WITHDRAWN_BY_DESK);
        assertThat(farewell(Withdrawal.OF_MENTOR)).isEqualTo(Template.MENTOR_WITHDRAWN);
    }

    private static MailTemplate farewell(Withdrawal why) {
        return assignedAndTold()
                .on(new Occurrence.Withdrawn(1, GRETA, why))
                .sendAll()
                .sentTo(TO_GRETA)
                .getLast();
    }

    @Test
    void anInitiatorWhoChangedTheRequestIsNotToldThatTheMentorFailed() {
        var mails = assignedAndTold()
                .on(ACCEPTED)
                .sendAll()
                .on(new Occurrence.Amended(CorrespondenceFixture.START))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CHANGED))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_FOUND, Template.SEARCH_RESUMED_CHANGED);
    }

    @Test
    void aCorrectionAlsoGoesWhenTheDeskHasToTakeOverAtOnce() {
        var mails = assignedAndTold()
                .on(ACCEPTED)
                .sendAll()
                .on(new Occurrence.Declined(1, GRETA))
                .on(new Occurrence.Unmatched())
                .sendAll();
        assertThat(mails.sentTo(INITIATOR))
                .endsWith(Template.MENTOR_FOUND, Template.SEARCH_RESUMED, Template.DESK_TAKES_OVER);
    }
}
