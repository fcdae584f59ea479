package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.MISSION;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.askedToStandBy;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.notification.correspondence.Occurrence.Ending;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** A second mentor is asked softly, thanked, let go or called in. */
class StandbyMailsTests {

    private static final Occurrence AGREED = new Occurrence.StandbyAgreed(1, JONAS);
    private static final Occurrence LET_GO = new Occurrence.StandbyEnded(1, JONAS, Ending.LET_GO);
    private static final Occurrence STEPPED_IN = new Occurrence.SteppedIn(1, 2, JONAS);
    private static final Recipient INITIATOR = new Recipient.Initiator();
    private static final Recipient TO_JONAS = new Recipient.Mentor(JONAS);

    private static CorrespondenceFixture accepted() {
        return assignedAndTold().on(new Occurrence.Accepted(1, GRETA)).sendAll();
    }

    private static CorrespondenceFixture asked() {
        return accepted().on(askedToStandBy(1, JONAS));
    }

    private static CorrespondenceFixture standingBy() {
        return asked().sendAll().on(AGREED).sendAll();
    }

    @Test
    void theQuestionIsBoundToTheStandbyAndHasADeadline() {
        var order = asked().mail(Template.STANDBY_ASKED).order();
        assertThat(order.standby()).isEqualTo(1);
        assertThat(order.attempt()).isNull();
        assertThat(order.deadline()).isEqualTo(CorrespondenceFixture.EXPIRES);
    }

    @Test
    void whoAgreesIsThanked() {
        assertThat(standingBy().sentTo(TO_JONAS)).containsExactly(Template.STANDBY_ASKED, Template.STANDBY_AGREED);
    }

    @Test
    void whoSaysNoOrNothingHearsNothingMore() {
        for (var how : new Ending[] {Ending.DECLINED, Ending.EXPIRED}) {
            assertThat(asked().sendAll()
                            .on(new Occurrence.StandbyEnded(1, JONAS, how))
                            .sendAll()
                            .sentTo(TO_JONAS))
                    .as("%s", how)
                    .containsExactly(Template.STANDBY_ASKED);
        }
    }

    // N6
    @Test
    void whoIsNotNeededAnyMoreHearsThatOnlyIfAsked() {
        assertThat(asked().on(LET_GO).sendAll().summary())
                .endsWith(
                        "standby-asked>mentor:M02 dropped OFFER_WITHDRAWN",
                        "standby-ended>mentor:M02 dropped NOTHING_TO_CORRECT");
        assertThat(asked().sendAll().on(LET_GO).sendAll().sentTo(TO_JONAS))
                .containsExactly(Template.STANDBY_ASKED, Template.STANDBY_ENDED);
        assertThat(asked().sendAll().on(AGREED).on(LET_GO).sendAll().summary())
                .endsWith("standby-agreed>mentor:M02 dropped STANDBY_OVER", "standby-ended>mentor:M02 sent");
    }

    // N6
    @Test
    void aQuestionThatMayHaveArrivedIsTakenBack() {
        assertThat(asked().claim(Template.STANDBY_ASKED)
                        .handOver(Template.STANDBY_ASKED)
                        .on(LET_GO)
                        .unclear(Template.STANDBY_ASKED)
                        .sendAll()
                        .sentTo(TO_JONAS))
                .containsExactly(Template.STANDBY_ENDED);
    }

    // U7: on reassignment the right people get the right mail
    @Test
    void whenTheMentorFallsOutTheOneWhoStoodByIsCalledInAndTheInitiatorToldOnce() {
        var mails = standingBy()
                .on(new Occurrence.Declined(1, GRETA))
                .on(STEPPED_IN)
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_FOUND, Template.MENTOR_REPLACED);
        assertThat(mails.sentTo(TO_JONAS)).endsWith(Template.STANDBY_AGREED, Template.STANDBY_STEPPED_IN);
        assertThat(mails.summary()).contains("search-resumed>initiator dropped MENTOR_FOUND");
    }

    @Test
    void aMentorTakenOffByTheDeskHearsItWhileTheOtherIsCalledIn() {
        var mails = standingBy()
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .on(STEPPED_IN)
                .sendAll();
        assertThat(mails.sentTo(new Recipient.Mentor(GRETA))).endsWith(Template.MENTOR_WITHDRAWN_BY_DESK);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_REPLACED);
    }

    @Test
    void anInitiatorWhoNeverHeardOfTheFirstMentorHearsOfNoReplacement() {
        var mails = assignedAndTold()
                .on(new Occurrence.Accepted(1, GRETA))
                .on(askedToStandBy(1, JONAS))
                .on(AGREED)
                .on(new Occurrence.Declined(1, GRETA))
                .on(STEPPED_IN)
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.REQUEST_RECEIVED, Template.MENTOR_FOUND);
    }

    // N6: Jonas was thanked and keeps the date free, although the call itself never went
    @Test
    void whoSteppedInUnawaresAndIsWithdrawnHearsThatItIsOver() {
        var mails = standingBy()
                .on(new Occurrence.Declined(1, GRETA))
                .on(STEPPED_IN)
                .on(new Occurrence.Withdrawn(2, JONAS, Withdrawal.MISSION_CHANGED))
                .sendAll();
        assertThat(mails.sentTo(TO_JONAS))
                .containsExactly(Template.STANDBY_ASKED, Template.STANDBY_AGREED, Template.MENTOR_WITHDRAWN_CHANGED);
    }

    @Test
    void whoSteppedInAndThenFallsOutIsCorrectedAtTheInitiator() {
        var mails = standingBy()
                .on(new Occurrence.Declined(1, GRETA))
                .on(STEPPED_IN)
                .sendAll()
                .on(new Occurrence.Declined(2, JONAS))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_REPLACED, Template.SEARCH_RESUMED);
    }

    @Test
    void aSecondMentorOutOfReachIsToldToTheOthersWithoutAnAttempt() {
        var mails = asked().claim(Template.STANDBY_ASKED).refused(Template.STANDBY_ASKED);
        assertThat(mails.facts())
                .containsExactly(
                        new MailFact.Undeliverable(MISSION, TO_JONAS, null, Suppression.ADDRESS_REFUSED, mails.now()));
    }
}
