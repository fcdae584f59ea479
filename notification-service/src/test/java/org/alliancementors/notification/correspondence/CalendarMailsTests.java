package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.APPOINTMENT;
import static org.alliancementors.notification.correspondence.AppointmentFixture.FRIDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.INITIATOR;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_GRETA;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_JONAS;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.calledOff;
import static org.alliancementors.notification.correspondence.AppointmentFixture.held;
import static org.alliancementors.notification.correspondence.AppointmentFixture.meeting;
import static org.alliancementors.notification.correspondence.AppointmentFixture.moved;
import static org.alliancementors.notification.correspondence.AppointmentFixture.proposedTo;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduled;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduledWith;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.GRETA;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.JONAS;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.START;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.anyCorrespondence;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.asked;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.junit.jupiter.api.Test;

/** What the mails of the usual courses tell calendars: {@code +} appears or changes, {@code -} vanishes, then UID and SEQUENCE (N10). */
class CalendarMailsTests {

    /** The day of {@link AppointmentFixture#TUESDAY}. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    private static CorrespondenceFixture scheduledAndTold() {
        return accepted().on(scheduled(0, TUESDAY)).sendAll();
    }

    /** For one day; Greta has said yes, and everybody knows. */
    private static CorrespondenceFixture acceptedForOneDay() {
        return anyCorrespondence()
                .on(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), DAY))
                .on(asked(1, GRETA))
                .sendAll()
                .on(new Occurrence.Accepted(1, GRETA))
                .sendAll();
    }

    private static List<String> told(CorrespondenceFixture mails, Recipient recipient, Template template) {
        return mails.state().mails().stream()
                .filter(m -> m.order().template() == template
                        && m.order().recipient().equals(recipient)
                        && m.state() instanceof MailState.Sent)
                .flatMap(m -> m.entries().stream())
                .map(e -> (e.off() ? "-" : "+") + e.key() + "/" + e.sequence())
                .toList();
    }

    @Test
    void anAppointmentIsToldUnderItsOwnNumbers() {
        var mails = scheduledAndTold()
                .on(moved(1, FRIDAY))
                .sendAll()
                .on(calledOff(2, CallingOff.BY_MENTOR))
                .sendAll();
        for (var recipient : List.of(TO_GRETA, INITIATOR)) {
            assertThat(told(mails, recipient, Template.APPOINTMENT_SCHEDULED)).containsExactly("+t4c7n2/0");
            assertThat(told(mails, recipient, Template.APPOINTMENT_MOVED)).containsExactly("+t4c7n2/1");
            assertThat(told(mails, recipient, Template.APPOINTMENT_CANCELLED)).containsExactly("-t4c7n2/2");
        }
    }

    @Test
    void whatIsOpenAgainIsOffInTheCalendarUntilTheNextMentorAgrees() {
        var mails =
                scheduledAndTold().on(calledOff(1, CallingOff.MENTOR_CHANGED)).sendAll();
        assertThat(told(mails, INITIATOR, Template.APPOINTMENT_REOPENED)).containsExactly("-t4c7n2/1");
    }

    @Test
    void theWholeMissionIsOffAndSoAreAllItsAppointmentsInOneMailForEach() {
        var second = new AppointmentId("second");
        var mails = scheduledAndTold()
                .on(new Occurrence.Scheduled(second, GRETA, 0, meeting(FRIDAY), false))
                .sendAll()
                .on(calledOff(1, CallingOff.WITH_MISSION))
                .on(new Occurrence.CalledOff(second, GRETA, 1, meeting(FRIDAY), CallingOff.WITH_MISSION, false))
                .on(cancelled(Cancellation.BY_INITIATOR))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CANCELLED))
                .sendAll()
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        assertThat(told(mails, INITIATOR, Template.MISSION_CANCELLED)).containsExactly("-second/1", "-t4c7n2/1");
        assertThat(told(mails, TO_GRETA, Template.MENTOR_WITHDRAWN_CANCELLED))
                .containsExactly("-second/1", "-t4c7n2/1");
        assertThat(mails.sentTo(TO_GRETA)).doesNotContain(Template.CALENDAR_CHANGED, Template.APPOINTMENT_CANCELLED);
    }

    // the word of the other topic that the appointment is off comes later, or not before the mail goes
    @Test
    void theFarewellTakesTheAppointmentsOutBeforeAnybodyElseSaysSo() {
        var mails = scheduledAndTold()
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_WITHDRAWN_BY_DESK)).containsExactly("-t4c7n2/1");
        mails.on(calledOff(1, CallingOff.MENTOR_CHANGED))
                .sendAll()
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).doesNotContain(Template.APPOINTMENT_CANCELLED, Template.CALENDAR_CHANGED);
    }

    // two sources: the move was told by the one before the other's withdrawal, and arrives after it
    @Test
    void aNumberThatACalendarKnowsIsNeverGivenToSomethingElse() {
        var mails = scheduledAndTold()
                .on(reopened(1, GRETA))
                .sendAll()
                .on(new Occurrence.Accepted(1, GRETA))
                .on(moved(1, FRIDAY))
                .sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_REOPENED)).containsExactly("-t4c7n2/1");
        assertThat(told(mails, TO_GRETA, Template.APPOINTMENT_MOVED).getLast()).isEqualTo("+t4c7n2/2");
    }

    @Test
    void whoStepsBackGetsNoFarewellButTheCalendarIsPutRight() {
        var mails = scheduledAndTold().on(new Occurrence.Declined(1, GRETA)).sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_SCHEDULED);
        mails.after(AppointmentCalls.PATIENCE).sendAll();
        assertThat(told(mails, TO_GRETA, Template.CALENDAR_CHANGED)).containsExactly("-t4c7n2/1");
        assertThat(mails.state().mails()).allMatch(Mail::ended);
    }

    // U7: the next mentor's calendar knows nothing of the first one's
    @Test
    void theNextMentorGetsTheAppointmentAndTheFormerLosesIt() {
        var mails = scheduledAndTold()
                .on(new Occurrence.StandbyAsked(1, JONAS, START.plus(Duration.ofDays(3))))
                .on(new Occurrence.StandbyAgreed(1, JONAS))
                .sendAll()
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.OF_MENTOR))
                .on(new Occurrence.SteppedIn(1, 2, JONAS))
                .on(calledOff(1, CallingOff.MENTOR_CHANGED))
                .on(proposedTo(JONAS, 2, Party.INITIATOR, Party.MENTOR))
                .on(scheduledWith(JONAS, 2, TUESDAY))
                .sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_WITHDRAWN)).containsExactly("-t4c7n2/1");
        assertThat(told(mails, TO_JONAS, Template.APPOINTMENT_SCHEDULED)).containsExactly("+t4c7n2/2");
        assertThat(told(mails, INITIATOR, Template.APPOINTMENT_SCHEDULED)).endsWith("+t4c7n2/2");
    }

    @Test
    void whatHasBegunStaysInTheCalendarOfWhoLeaves() {
        var mails = scheduledAndTold()
                .after(Duration.between(START, TUESDAY.plusSeconds(60)))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.OF_MENTOR))
                .sendAll()
                .on(held())
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_WITHDRAWN)).isEmpty();
        assertThat(mails.sentTo(TO_GRETA)).doesNotContain(Template.CALENDAR_CHANGED);
    }

    @Test
    void aMissionForOneDayPutsItIntoBothCalendarsWithTheYes() {
        var mails = acceptedForOneDay();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_CONFIRMED)).containsExactly("+mission/0");
        assertThat(told(mails, INITIATOR, Template.MENTOR_FOUND)).containsExactly("+mission/0");
        assertThat(mails.mail(Template.MENTOR_FOUND).entries())
                .containsExactly(new CalendarEntry(new Occasion.WholeDay(DAY), 0, false));
    }

    @Test
    void aMissionForSeveralDaysPutsNothingIntoCalendars() {
        assertThat(accepted().state().mails()).allMatch(m -> m.entries().isEmpty());
    }

    @Test
    void aTimeOnThatDayTakesItsPlaceAndAnotherDayDoesNot() {
        var mails = acceptedForOneDay().on(scheduled(0, FRIDAY)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.APPOINTMENT_SCHEDULED)).containsExactly("+t4c7n2/0");
        mails.on(moved(1, TUESDAY)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.APPOINTMENT_MOVED)).containsExactly("+t4c7n2/1", "-mission/1");
        assertThat(told(mails, INITIATOR, Template.APPOINTMENT_MOVED)).containsExactly("+t4c7n2/1", "-mission/1");
        // without it nothing but the day is left
        mails.on(calledOff(2, CallingOff.BY_DESK)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.APPOINTMENT_CANCELLED)).containsExactly("-t4c7n2/2", "+mission/2");
    }

    @Test
    void aYesThatIsTakenBackAndGivenAgainIsNumberedOn() {
        var mails = acceptedForOneDay().on(reopened(1, GRETA)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_REOPENED)).containsExactly("-mission/1");
        assertThat(told(mails, INITIATOR, Template.ACCEPTANCE_TAKEN_BACK)).containsExactly("-mission/1");
        mails.on(new Occurrence.Accepted(1, GRETA)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_CONFIRMED)).endsWith("+mission/2");
        assertThat(told(mails, INITIATOR, Template.MENTOR_FOUND)).endsWith("+mission/2");
    }

    @Test
    void anotherDayIsToldToWhoStays() {
        var mails = acceptedForOneDay()
                .on(new Occurrence.Amended(START, DAY.plusDays(7)))
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        for (var recipient : List.of(TO_GRETA, INITIATOR)) {
            assertThat(told(mails, recipient, Template.CALENDAR_CHANGED)).containsExactly("+mission/1");
        }
        mails.on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CHANGED)).sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_WITHDRAWN_CHANGED)).containsExactly("-mission/2");
        assertThat(told(mails, INITIATOR, Template.SEARCH_RESUMED_CHANGED)).containsExactly("-mission/2");
    }

    // the withdrawal that follows a change says it at once
    @Test
    void nobodyIsToldOfAnotherDayWhoCannotComeThen() {
        var mails = acceptedForOneDay()
                .on(new Occurrence.Amended(START, DAY.plusDays(7)))
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.MISSION_CHANGED))
                .sendAll()
                .after(AppointmentCalls.PATIENCE)
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).doesNotContain(Template.CALENDAR_CHANGED);
        assertThat(mails.sentTo(INITIATOR)).doesNotContain(Template.CALENDAR_CHANGED);
    }

    // N1: what may have arrived is taken out, and what goes again is numbered on where it says something else
    @Test
    void aCopyThatMayHaveArrivedCounts() {
        var mails = anyCorrespondence()
                .on(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), DAY))
                .on(asked(1, GRETA))
                .sendAll()
                .on(new Occurrence.Accepted(1, GRETA))
                .claim(Template.MENTOR_CONFIRMED)
                .handOver(Template.MENTOR_CONFIRMED)
                .unclear(Template.MENTOR_CONFIRMED)
                .on(new Occurrence.Amended(START, DAY.plusDays(1)))
                .after(Duration.ofHours(1))
                .sendAll();
        assertThat(told(mails, TO_GRETA, Template.MENTOR_CONFIRMED)).containsExactly("+mission/1");
    }

    // N6: what certainly did not arrive is not taken out
    @Test
    void whatDidNotArriveNeedsNoEnd() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .claim(Template.APPOINTMENT_SCHEDULED)
                .handOver(Template.APPOINTMENT_SCHEDULED)
                .on(new Occurrence.Withdrawn(1, GRETA, Withdrawal.BY_DESK))
                .on(calledOff(1, CallingOff.MENTOR_CHANGED))
                .deferred(Template.APPOINTMENT_SCHEDULED)
                .sendAll()
                .after(Duration.ofHours(1))
                .sendAll();
        assertThat(told(mails, INITIATOR, Template.APPOINTMENT_REOPENED)).isEmpty();
        assertThat(mails.sentTo(INITIATOR)).doesNotContain(Template.CALENDAR_CHANGED);
    }

    @Test
    void theMediaOfficeGetsNoFiles() {
        var mails =
                accepted().on(AppointmentFixture.scheduledWithPress(0, TUESDAY)).sendAll();
        assertThat(mails.mail(Template.PRESS_APPOINTMENT).entries()).isEmpty();
    }

    // a build before this one told calendars of appointments without keeping count
    @Test
    void whatOlderBuildsToldIsCountedAsWell() {
        var mails = scheduledAndTold();
        for (var template : Set.of(Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_MOVED)) {
            var order = mails.mail(Template.APPOINTMENT_SCHEDULED).order();
            var older = new MailOrder(
                    order.id(), template, INITIATOR, null, null, order.matter(), order.cause(), Instant.EPOCH, null);
            assertThat(CalendarEntry.uncounted(older))
                    .containsExactly(
                            new CalendarEntry(new Occasion.Appointed(APPOINTMENT, meeting(TUESDAY)), 0, false));
        }
        assertThat(CalendarEntry.uncounted(mails.mail(Template.MENTOR_CONFIRMED).order()))
                .isEmpty();
    }
}
