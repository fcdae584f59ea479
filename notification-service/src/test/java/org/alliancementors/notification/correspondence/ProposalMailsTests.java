package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.FRIDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.INITIATOR;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TO_GRETA;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.moveProposed;
import static org.alliancementors.notification.correspondence.AppointmentFixture.moved;
import static org.alliancementors.notification.correspondence.AppointmentFixture.proposed;
import static org.alliancementors.notification.correspondence.AppointmentFixture.refused;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.Appointment.Fate;
import org.junit.jupiter.api.Test;

/** Whoever has yet to agree to a time is asked, as long as the question is open. */
class ProposalMailsTests {

    @Test
    void whoHasYetToAgreeIsAskedUntilItBegins() {
        var mails = accepted().on(proposed(1, Party.MENTOR, Party.INITIATOR));
        assertThat(mails.mail(Template.APPOINTMENT_PROPOSED).order().recipient())
                .isEqualTo(INITIATOR);
        assertThat(mails.mail(Template.APPOINTMENT_PROPOSED).order().deadline()).isEqualTo(TUESDAY);
        assertThat(mails.sendAll().sentTo(TO_GRETA)).doesNotContain(Template.APPOINTMENT_PROPOSED);
    }

    @Test
    void aProposalOfTheDeskAsksBothSides() {
        var mails = accepted()
                .on(proposed(1, Party.DESK, Party.MENTOR, Party.INITIATOR))
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_PROPOSED);
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_PROPOSED);
    }

    // N6
    @Test
    void whatWasAnsweredBeforeItWentOutDoesNotGoAnyMore() {
        assertThat(accepted()
                        .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                        .on(scheduled(0, TUESDAY))
                        .sendAll()
                        .summary())
                .contains("appointment-proposed>initiator dropped PROPOSAL_ANSWERED");
        assertThat(accepted()
                        .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                        .on(refused(1, Party.MENTOR, Fate.TAKEN_BACK))
                        .sendAll()
                        .summary())
                .contains("appointment-proposed>initiator dropped PROPOSAL_TAKEN_BACK");
    }

    // N6
    @Test
    void anotherProposalTakesThePlaceOfTheFirst() {
        var mails = accepted()
                .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                .on(refused(1, Party.INITIATOR, Fate.REPLACED))
                .on(proposed(2, Party.INITIATOR, Party.MENTOR))
                .sendAll();
        assertThat(mails.summary())
                .endsWith(
                        "appointment-proposed>initiator dropped PROPOSAL_REPLACED",
                        "appointment-proposed>mentor:M01 sent");
    }

    @Test
    void whoProposedHearsThatItDoesNotWorkAndWhatWasProposed() {
        var mails = accepted()
                .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                .sendAll()
                .on(refused(1, Party.INITIATOR, Fate.REFUSED))
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_REFUSED);
        var matter = Objects.requireNonNull(
                mails.mail(Template.APPOINTMENT_REFUSED).order().matter());
        assertThat(matter.meeting().from()).isEqualTo(TUESDAY);
        assertThat(matter.by()).isEqualTo(Party.INITIATOR);
    }

    @Test
    void aRefusalToTheDeskIsNoMail() {
        assertThat(accepted()
                        .on(proposed(1, Party.DESK, Party.MENTOR, Party.INITIATOR))
                        .sendAll()
                        .on(refused(1, Party.INITIATOR, Fate.REFUSED))
                        .summary())
                .noneMatch(line -> line.startsWith("appointment-refused"));
    }

    // N6: the next proposal says it
    @Test
    void aRefusalThatWasFollowedByAnotherProposalIsNotTold() {
        assertThat(accepted()
                        .on(proposed(1, Party.MENTOR, Party.INITIATOR))
                        .sendAll()
                        .on(refused(1, Party.INITIATOR, Fate.REFUSED))
                        .on(proposed(2, Party.INITIATOR, Party.MENTOR))
                        .sendAll()
                        .summary())
                .endsWith(
                        "appointment-refused>mentor:M01 dropped PROPOSAL_REPLACED",
                        "appointment-proposed>mentor:M01 sent");
    }

    @Test
    void aProposalToMoveLeavesWhatIsAgreedAsItIs() {
        var mails = accepted()
                .on(scheduled(0, TUESDAY))
                .on(moveProposed(2, Party.INITIATOR, Party.MENTOR))
                .sendAll();
        assertThat(mails.sentTo(TO_GRETA)).endsWith(Template.APPOINTMENT_SCHEDULED, Template.APPOINTMENT_MOVE_PROPOSED);
        mails.on(refused(2, Party.MENTOR, Fate.REFUSED)).sendAll();
        assertThat(mails.sentTo(INITIATOR)).endsWith(Template.APPOINTMENT_REFUSED);
        assertThat(mails.on(moveProposed(3, Party.MENTOR, Party.INITIATOR))
                        .on(moved(1, FRIDAY))
                        .sendAll()
                        .sentTo(INITIATOR))
                .endsWith(Template.APPOINTMENT_REFUSED, Template.APPOINTMENT_MOVED);
    }

    @Test
    void nobodyIsAskedWhenItHasBegun() {
        var mails = accepted().on(proposed(1, Party.MENTOR, Party.INITIATOR));
        mails.after(Duration.between(mails.now(), TUESDAY));
        assertThat(mails.state().claimable(mails.now())).isEmpty();
        assertThat(mails.state()
                        .withoutMissedDeadlines(mails.now())
                        .mail(mails.mail(Template.APPOINTMENT_PROPOSED).id())
                        .orElseThrow()
                        .state())
                .isEqualTo(new MailState.Dropped(DropReason.DEADLINE_PASSED, TUESDAY));
    }
}
