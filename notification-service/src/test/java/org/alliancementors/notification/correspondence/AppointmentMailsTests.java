package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.FRIDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.INITIATOR;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_GRETA;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_JONAS;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.calledOff;
import static org.alliancementors.notification.correspondence.AppointmentFixture.held;
import static org.alliancementors.notification.correspondence.AppointmentFixture.moved;
import static org.alliancementors.notification.correspondence.AppointmentFixture.proposedTo;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduled;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduledWith;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** What was agreed is told, moved and called off, to those and only those who heard of it. */
class AppointmentMailsTests {

    private static CorrespondenceFixture scheduledAndTold() {
        return accepted().on(scheduled(0, TUESDAY)).sendAll();
    }

    @Test
    void bothSidesHearThatItIsAgreed() {
        var mails = scheduledAndTold();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.MENTOR_CONFIRMED, Template.APPOINTMENT_SCHEDULED);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.MENTOR_FOUND, Template.APPOINTMENT_SCHEDULED);
    }

    @Test
    void bothSidesHearOfAMoveWithTheOldTimeAndTheNewOne() {
        var mails = scheduledAndTold().on(moved(1, FRIDAY)).sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_MOVED);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_MOVED);
        var matter = matter(mails, Template.APPOINTMENT_MOVED);
        assertThat(matter.previously()).isEqualTo(TUESDAY);
        assertThat(matter.meeting().from()).isEqualTo(FRIDAY);
    }

    // N6: the earlier time was never told, so the later one is told as new
    @Test
    void whoWasNotYetToldOfTheFirstTimeHearsTheSecondAsTheFirst() {
        var mails = accepted().on(scheduled(0, TUESDAY)).on(moved(1, FRIDAY)).sendAll();
        assertThat(mails.summary())
                .contains(
                        "appointment-scheduled>mentor:M01 dropped APPOINTMENT_CHANGED",
                        "appointment-scheduled>mentor:M01 sent",
                        "appointment-scheduled>initiator dropped APPOINTMENT_CHANGED",
                        "appointment-scheduled>initiator sent");
        assertThat(mails.summary()).noneMatch(line -> line.startsWith("appointment-moved"));
        assertThat(matter(mails, Template.APPOINTMENT_SCHEDULED).meeting().from())
                .isEqualTo(FRIDAY);
    }

    // N6: of two moves in a row only the last is told, from the time that the recipient knows
    @Test
    void aMoveThatWasNotYetToldIsLeftOut() {
        var saturday = FRIDAY.plusSeconds(86_400);
        var mails =
                scheduledAndTold().on(moved(1, FRIDAY)).on(moved(2, saturday)).sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_MOVED);
        var matter = matter(mails, Template.APPOINTMENT_MOVED);
        assertThat(matter.previously()).isEqualTo(TUESDAY);
        assertThat(matter.meeting().from()).isEqualTo(saturday);
    }

    @Test
    void bothSidesHearWhoCalledItOff() {
        var mails = scheduledAndTold().on(calledOff(1, CallingOff.BY_INITIATOR)).sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_CANCELLED);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_CANCELLED);
        assertThat(matter(mails, Template.APPOINTMENT_CANCELLED).by()).isEqualTo(Party.INITIATOR);
    }

    // N6: nobody gets "cancelled" who never got "agreed"
    @Test
    void whatNobodyWasToldOfIsNotCalledOff() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .on(calledOff(1, CallingOff.BY_MENTOR))
                .sendAll();
        assertThat(mails.summary())
                .contains(
                        "appointment-scheduled>mentor:M01 dropped APPOINTMENT_CANCELLED",
                        "appointment-cancelled>mentor:M01 dropped NOTHING_TO_CORRECT",
                        "appointment-scheduled>initiator dropped APPOINTMENT_CANCELLED",
                        "appointment-cancelled>initiator dropped NOTHING_TO_CORRECT");
    }

    // N6, N1: one copy may have arrived
    @Test
    void whatMayHaveBeenToldIsCalledOff() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .claim(Template.APPOINTMENT_SCHEDULED)
                .handOver(Template.APPOINTMENT_SCHEDULED)
                .on(calledOff(1, CallingOff.BY_DESK))
                .unclear(Template.APPOINTMENT_SCHEDULED)
                .sendAll();
        assertThat(mails.sentTo(
                        mails.mail(Template.APPOINTMENT_SCHEDULED).order().recipient()))
                .endsWith(Template.APPOINTMENT_CANCELLED);
    }

    // N6: the hand-over failed for certain, so nothing is to be corrected
    @Test
    void whatWasOnItsWayAndDidNotArriveIsNotCalledOff() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .claim(Template.APPOINTMENT_SCHEDULED)
                .handOver(Template.APPOINTMENT_SCHEDULED)
                .on(calledOff(1, CallingOff.BY_DESK))
                .deferred(Template.APPOINTMENT_SCHEDULED)
                .sendAll();
        assertThat(mails.summary())
                .noneMatch(line -> line.startsWith("appointment-cancelled") && line.endsWith("sent"));
    }

    // C1: an older word after a newer one
    @Test
    void anOlderSequenceChangesNothingAfterANewerOne() {
        var mails = scheduledAndTold().on(moved(2, FRIDAY)).sendAll();
        var before = mails.summary();
        mails.on(moved(1, TUESDAY)).on(calledOff(1, CallingOff.BY_MENTOR)).sendAll();
        assertThat(mails.summary()).isEqualTo(before);
    }

    // C1, N5
    @Test
    void eachEventTwiceIsTheSameAsOnce() {
        var once = accepted();
        var twice = accepted();
        for (var event : new Occurrence[] {
            proposedTo(GRETA, 1, Party.MENTOR, Party.INITIATOR),
            scheduled(0, TUESDAY),
            moved(1, FRIDAY),
            calledOff(2, CallingOff.BY_DESK)
        }) {
            once.on(event).sendAll();
            twice.on(event).again().sendAll().again();
            assertThat(twice.summary()).as("%s", event).isEqualTo(once.summary());
        }
    }

    @Test
    void whatIsOverIsNotAnnouncedAnyMore() {
        assertThat(accepted().on(scheduled(0, TUESDAY)).on(held()).sendAll().summary())
                .contains("appointment-scheduled>initiator dropped APPOINTMENT_OVER");
    }

    // the mails about the end of the mission say it
    @Test
    void whenTheWholeMissionIsCancelledNoAppointmentIsCalledOffByItself() {
        var mails = scheduledAndTold()
                .on(calledOff(1, CallingOff.WITH_MISSION))
                .sendAll()
                .on(cancelled(Cancellation.BY_INITIATOR))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CANCELLED))
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_SCHEDULED, Template.MISSION_CANCELLED);
        assertThat(mails.sentTo(TO_GRETA))
                .contains(Template.APPOINTMENT_SCHEDULED, Template.MENTOR_WITHDRAWN_CANCELLED)
                .doesNotContain(Template.APPOINTMENT_CANCELLED);
        assertThat(mails.state().mails()).allMatch(Mail::ended);
    }

    // no mail tells of a completion, so the appointments that end with it are called off
    @Test
    void whenTheDeskCompletesTheMissionItsAppointmentsAreCalledOffSomewhatLater() {
        var mails = scheduledAndTold()
                .on(calledOff(1, CallingOff.WITH_MISSION))
                .on(new Occurrence.Completed())
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_SCHEDULED);
        mails.after(AppointmentCalls.PATIENCE).sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_CANCELLED);
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_CANCELLED);
    }

    // U7: on reassignment the right people get the right mail
    @Test
    void whenTheMentorChangesTheInitiatorHearsThatTheTimeIsOpenAndTheNextMentorIsAsked() {
        var mails = scheduledAndTold()
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .on(asked(2, JONAS))
                .on(calledOff(1, CallingOff.MENTOR_CHANGED))
                .sendAll()
                .on(new Occurrence.Accepted(2, JONAS))
                .on(proposedTo(JONAS, 1, Party.INITIATOR, Party.MENTOR))
                .sendAll()
                .on(scheduledWith(JONAS, 2, TUESDAY))
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA))
                .contains(Template.APPOINTMENT_SCHEDULED, Template.MENTOR_WITHDRAWN_BY_DESK)
                .doesNotContain(Template.APPOINTMENT_CANCELLED);
        assertThat(mails.sentTo(TO_JONAS))
                .endsWith(Template.MENTOR_CONFIRMED, Template.APPOINTMENT_PROPOSED, Template.APPOINTMENT_SCHEDULED);
        assertThat(mails.sentTo(INITIATOR))
                .containsSubsequence(
                        Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_REOPENED, Template.APPOINTMENT_SCHEDULED)
                .contains(Template.SEARCH_RESUMED, Template.MENTOR_REPLACED);
    }

    // the topics have no order among each other: who is to meet is introduced first
    @Test
    void nothingIsSaidOfAMentorBeforeTheSearchHasToldOfTheYes() {
        var mails = CorrespondenceFixture.assignedAndTold()
                .on(scheduled(0, TUESDAY))
                .on(new Occurrence.ReportAsked(GRETA, 1))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).containsExactly(Template.REQUEST_RECEIVED);
        mails.on(new Occurrence.Accepted(1, GRETA)).sendAll();
        assertThat(mails.sentTo(INITIATOR))
                .containsExactly(Template.REQUEST_RECEIVED, Template.MENTOR_FOUND, Template.APPOINTMENT_SCHEDULED);
        assertThat(mails.sentTo(TO_GRETA))
                .endsWith(Template.MENTOR_CONFIRMED, Template.APPOINTMENT_SCHEDULED, Template.REPORT_ASKED);
    }

    // N6: the word that the appointment is off comes by the other topic and may be late
    @Test
    void whoGotTheFarewellHearsOfNoAppointmentAfterIt() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.MENTOR_WITHDRAWN_BY_DESK);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.SEARCH_RESUMED);
        mails.on(calledOff(1, CallingOff.MENTOR_CHANGED)).sendAll();
        assertThat(mails.summary())
                .endsWith(
                        "appointment-scheduled>mentor:M01 dropped APPOINTMENT_CANCELLED",
                        "appointment-scheduled>initiator dropped APPOINTMENT_CANCELLED",
                        "appointment-reopened>initiator dropped NOTHING_TO_CORRECT");
    }

    @Test
    void aYesThatIsTakenBackForAMomentLeavesTheTimeOpenAndIsToldAtOnce() {
        var mails = scheduledAndTold()
                .on(reopened(1, GRETA))
                .on(calledOff(1, CallingOff.MENTOR_CHANGED))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).contains(Template.ACCEPTANCE_TAKEN_BACK, Template.APPOINTMENT_REOPENED);
        mails.on(new Occurrence.Accepted(1, GRETA))
                .on(proposedTo(GRETA, 1, Party.INITIATOR, Party.MENTOR))
                .on(scheduled(2, TUESDAY))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_REOPENED, Template.APPOINTMENT_SCHEDULED);
    }

    @Test
    void whatWaitsForTheOtherTopicHoldsBackNothingElse() {
        var mails = accepted()
                .on(proposedTo(GRETA, 1, Party.MENTOR, Party.INITIATOR))
                .on(new Occurrence.Declined(1, GRETA))
                .on(new Occurrence.FeedbackAsked(1))
                .sendAll();
        assertThat(mails.summary()).endsWith("appointment-proposed>initiator due", "feedback-asked>initiator sent");
        mails.on(new Occurrence.Accepted(2, JONAS)).sendAll();
        assertThat(mails.summary()).contains("appointment-proposed>initiator dropped ASSIGNMENT_ENDED");
    }

    private static Matter matter(CorrespondenceFixture mails, Template template) {
        return Objects.requireNonNull(mails.mail(template).order().matter());
    }

    @Test
    void anAppointmentThatSomebodyCallsOffLateIsStillCalledOff() {
        var mails = scheduledAndTold()
                .after(Duration.between(CorrespondenceFixture.START, TUESDAY))
                .on(calledOff(1, CallingOff.BY_MENTOR))
                .sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_CANCELLED);
        assertThat(mails.now()).isEqualTo(TUESDAY);
    }
}
