package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.anyCorrespondence;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assigned;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.assignedAndTold;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.requested;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.submitted;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** What is due, what is dropped, what is corrected. */
class MailsStayTrueTests {

    private static final Occurrence ACCEPTED = new Occurrence.Accepted(1, GRETA);
    private static final Occurrence DECLINED = new Occurrence.Declined(1, GRETA);
    private static final Occurrence WITHDRAWN = new Occurrence.Withdrawn(1, GRETA, Withdrawal.OF_MENTOR);

    @Test
    void aPublicRequestIsConfirmedBeforeAnythingElse() {
        var mails = anyCorrespondence().on(submitted());
        assertThat(mails.summary()).containsExactly("please-confirm>initiator due");
        assertThat(mails.sendAll().on(wanted()).sendAll().summary())
                .containsExactly("please-confirm>initiator sent", "request-received>initiator sent");
    }

    @Test
    void thePleaToConfirmIsDroppedOnceConfirmed() {
        assertThat(anyCorrespondence().on(submitted()).on(wanted()).summary())
                .containsExactly(
                        "please-confirm>initiator dropped CONFIRMED_ALREADY", "request-received>initiator due");
    }

    @Test
    void thePleaToConfirmIsDroppedWhenItsTimeIsOver() {
        var mails = anyCorrespondence().on(submitted()).after(Duration.ofDays(7));
        assertThat(mails.state().claimable(mails.now())).isEmpty();
        var dropped = mails.state().withoutMissedDeadlines(mails.now()).mails().getFirst();
        assertThat(dropped.state()).isEqualTo(new MailState.Dropped(DropReason.DEADLINE_PASSED, mails.now()));
    }

    @Test
    void whoNeverConfirmedIsNotWrittenToAgain() {
        assertThat(anyCorrespondence()
                        .on(submitted())
                        .sendAll()
                        .on(cancelled(Cancellation.NOT_CONFIRMED))
                        .summary())
                .containsExactly("please-confirm>initiator sent");
    }

    @Test
    void anAcceptedAssignmentIsToldToBothSides() {
        assertThat(assignedAndTold().on(ACCEPTED).sendAll().summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 sent",
                        "mentor-found>initiator sent",
                        "mentor-confirmed>mentor:M01 sent");
    }

    // the desk passes on a yes that was given by telephone
    @Test
    void whoSaidYesWithoutHavingBeenAskedByUsIsNotAskedButConfirmed() {
        assertThat(requested()
                        .sendAll()
                        .on(ACCEPTED)
                        .sendAll()
                        .on(WITHDRAWN)
                        .sendAll()
                        .summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-found>initiator sent",
                        "mentor-confirmed>mentor:M01 sent",
                        "mentor-withdrawn>mentor:M01 sent",
                        "search-resumed>initiator sent");
    }

    // N6: no stale mail
    @Test
    void anOfferThatWasTakenBackIsNotMailedAndNobodyHearsOfIt() {
        assertThat(assigned().on(WITHDRAWN).sendAll().summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 dropped OFFER_WITHDRAWN",
                        "mentor-withdrawn>mentor:M01 dropped NOTHING_TO_CORRECT");
    }

    // N6: if it was already sent, a correction follows
    @Test
    void anOfferThatWasMailedIsTakenBackByMail() {
        assertThat(assignedAndTold().on(WITHDRAWN).sendAll().summary())
                .endsWith("mentor-assigned>mentor:M01 sent", "mentor-withdrawn>mentor:M01 sent");
    }

    // N6
    @Test
    void anOfferThatMayHaveArrivedIsTakenBackByMail() {
        var mails = assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .handOver(Template.MENTOR_ASSIGNED)
                .unclear(Template.MENTOR_ASSIGNED)
                .on(WITHDRAWN)
                .sendAll();
        assertThat(mails.summary())
                .endsWith("mentor-assigned>mentor:M01 dropped OFFER_WITHDRAWN", "mentor-withdrawn>mentor:M01 sent");
    }

    @Test
    void aCorrectionWaitsForTheMailThatIsOnItsWay() {
        var mails = assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .handOver(Template.MENTOR_ASSIGNED)
                .on(WITHDRAWN);
        assertThat(mails.summary())
                .endsWith("mentor-assigned>mentor:M01 handing-over", "mentor-withdrawn>mentor:M01 due");
        assertThat(mails.state().claimable(mails.now())).isEmpty();
        assertThat(mails.taken(Template.MENTOR_ASSIGNED).sendAll().summary())
                .endsWith("mentor-assigned>mentor:M01 sent", "mentor-withdrawn>mentor:M01 sent");
    }

    @Test
    void aCorrectionIsDroppedWhenTheMailOnItsWayFails() {
        var mails = assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .handOver(Template.MENTOR_ASSIGNED)
                .on(WITHDRAWN)
                .deferred(Template.MENTOR_ASSIGNED);
        assertThat(mails.summary())
                .endsWith(
                        "mentor-assigned>mentor:M01 dropped OFFER_WITHDRAWN",
                        "mentor-withdrawn>mentor:M01 dropped NOTHING_TO_CORRECT");
    }

    @Test
    void aClaimedMailThatBecomesUntrueCannotBeHandedOver() {
        var mails = assigned().claim(Template.MENTOR_ASSIGNED);
        var token = mails.token(Template.MENTOR_ASSIGNED);
        mails.on(WITHDRAWN);
        assertThat(mails.state()
                        .step(mails.mail(Template.MENTOR_ASSIGNED).id(), new MailStep.HandOver(token, mails.now())))
                .isEmpty();
    }

    @Test
    void anAmbiguousOfferIsNotRepeatedAfterTheAnswer() {
        assertThat(assigned()
                        .claim(Template.MENTOR_ASSIGNED)
                        .handOver(Template.MENTOR_ASSIGNED)
                        .unclear(Template.MENTOR_ASSIGNED)
                        .on(ACCEPTED)
                        .summary())
                .contains("mentor-assigned>mentor:M01 dropped ANSWERED", "mentor-confirmed>mentor:M01 due");
    }

    @Test
    void anExpiredOfferIsNotMailed() {
        assertThat(assigned().on(new Occurrence.Expired(1, GRETA)).summary())
                .endsWith(
                        "mentor-assigned>mentor:M01 dropped OFFER_EXPIRED",
                        "offer-expired>mentor:M01 dropped NOTHING_TO_CORRECT");
    }

    @Test
    void theSecondRefusalIsToldToTheInitiatorOnce() {
        var mails = assignedAndTold().on(DECLINED);
        assertThat(mails.summary()).noneMatch(m -> m.startsWith("still-searching"));
        mails.on(asked(2, JONAS)).sendAll().on(new Occurrence.Expired(2, JONAS)).sendAll();
        assertThat(mails.summary()).endsWith("still-searching>initiator sent");
        mails.on(asked(3, GRETA)).sendAll().on(new Occurrence.Declined(3, GRETA));
        assertThat(mails.summary().stream().filter(m -> m.startsWith("still-searching")))
                .hasSize(1);
    }

    @Test
    void stillSearchingIsDroppedWhenSomebodyAccepts() {
        assertThat(assignedAndTold()
                        .on(DECLINED)
                        .on(asked(2, JONAS))
                        .on(new Occurrence.Declined(2, JONAS))
                        .on(asked(3, GRETA))
                        .on(new Occurrence.Accepted(3, GRETA))
                        .summary())
                .contains("still-searching>initiator dropped MENTOR_FOUND", "mentor-found>initiator due");
    }

    // U7: on reassignment the right people get the right mail
    @Test
    void aMentorWhoDeclinesAfterAcceptingIsCorrectedAtTheInitiator() {
        assertThat(assignedAndTold()
                        .on(ACCEPTED)
                        .sendAll()
                        .on(DECLINED)
                        .sendAll()
                        .summary())
                .endsWith("mentor-confirmed>mentor:M01 sent", "search-resumed>initiator sent");
    }

    @Test
    void aMentorWhoWasNeverNamedNeedsNoCorrection() {
        assertThat(assignedAndTold().on(ACCEPTED).on(DECLINED).summary())
                .contains(
                        "mentor-found>initiator dropped ASSIGNMENT_ENDED",
                        "search-resumed>initiator dropped NOTHING_TO_CORRECT");
    }

    @Test
    void anUnmatchedMissionIsToldToTheInitiatorAndTheDesk() {
        assertThat(requested().on(new Occurrence.Unmatched()).sendAll().summary())
                .endsWith("desk-takes-over>initiator sent", "desk-case>desk sent");
    }

    @Test
    void aFreedPlaceMakesTheDesksMailsUntrue() {
        assertThat(requested()
                        .on(new Occurrence.Unmatched())
                        .on(asked(1, GRETA))
                        .summary())
                .contains("desk-takes-over>initiator dropped LEFT_DESK", "desk-case>desk dropped LEFT_DESK");
    }

    @Test
    void aCancellationDropsWhatIsOpenAndIsTold() {
        assertThat(assigned().on(cancelled(Cancellation.BY_DESK)).sendAll().summary())
                .containsExactly(
                        "request-received>initiator sent",
                        "mentor-assigned>mentor:M01 dropped MISSION_CANCELLED",
                        "mission-cancelled>initiator sent");
    }

    @Test
    void theMentorOfACancelledMissionIsToldOnlyIfAsked() {
        var over = new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CANCELLED);
        assertThat(assignedAndTold()
                        .on(over)
                        .on(cancelled(Cancellation.BY_DESK))
                        .sendAll()
                        .summary())
                .contains("mentor-withdrawn-cancelled>mentor:M01 sent", "mission-cancelled>initiator sent");
        assertThat(assigned()
                        .on(cancelled(Cancellation.BY_DESK))
                        .on(over)
                        .sendAll()
                        .summary())
                .contains("mentor-withdrawn-cancelled>mentor:M01 dropped NOTHING_TO_CORRECT");
    }

    @Test
    void anAssignmentThatEndsWithTheMissionDoesNotAnnounceAnotherSearch() {
        assertThat(assignedAndTold()
                        .on(ACCEPTED)
                        .sendAll()
                        .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CANCELLED))
                        .sendAll()
                        .summary())
                .noneMatch(m -> m.startsWith("search-resumed"));
    }

    @Test
    void aRefusedAddressEndsAllMailsToItAndIsToldOncePerAttempt() {
        var mails = assigned().claim(Template.MENTOR_ASSIGNED).refused(Template.MENTOR_ASSIGNED);
        assertThat(mails.facts())
                .containsExactly(new MailFact.Undeliverable(
                        CorrespondenceFixture.MISSION,
                        new Recipient.Mentor(GRETA),
                        1,
                        Suppression.ADDRESS_REFUSED,
                        mails.now()));
        mails.on(ACCEPTED).on(asked(2, GRETA));
        assertThat(mails.summary())
                .contains(
                        "mentor-assigned>mentor:M01 suppressed ADDRESS_REFUSED",
                        "mentor-confirmed>mentor:M01 suppressed ADDRESS_REFUSED");
        assertThat(mails.facts()).hasSize(2);
        assertThat(((MailFact.Undeliverable) mails.facts().getLast()).attempt()).isEqualTo(2);
    }

    @Test
    void aContactThatIsGoneIsSuppressedAndTold() {
        var mails = anyCorrespondence()
                .on(wanted())
                .claim(Template.REQUEST_RECEIVED)
                .contactGone(Template.REQUEST_RECEIVED);
        assertThat(mails.summary()).containsExactly("request-received>initiator suppressed CONTACT_GONE");
        assertThat(mails.facts())
                .containsExactly(new MailFact.Undeliverable(
                        CorrespondenceFixture.MISSION,
                        new Recipient.Initiator(),
                        null,
                        Suppression.CONTACT_GONE,
                        mails.now()));
    }

    @Test
    void mailsToOneRecipientKeepTheirOrder() {
        var mails = assigned()
                .claim(Template.MENTOR_ASSIGNED)
                .handOver(Template.MENTOR_ASSIGNED)
                .on(ACCEPTED);
        assertThat(mails.state().claimable(mails.now()).stream()
                        .map(m -> m.order().template()))
                .containsExactly(Template.MENTOR_FOUND);
        mails.taken(Template.MENTOR_ASSIGNED);
        assertThat(mails.state().claimable(mails.now()).stream()
                        .map(m -> m.order().template()))
                .containsExactly(Template.MENTOR_FOUND, Template.MENTOR_CONFIRMED);
    }
}
