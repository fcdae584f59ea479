package org.alliancementors.notification.correspondence;

import static org.alliancementors.notification.correspondence.AppointmentFixture.FRIDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.MEDIA_OFFICE;
import static org.alliancementors.notification.correspondence.AppointmentFixture.TUESDAY;
import static org.alliancementors.notification.correspondence.AppointmentFixture.accepted;
import static org.alliancementors.notification.correspondence.AppointmentFixture.calledOff;
import static org.alliancementors.notification.correspondence.AppointmentFixture.calledOffWithPress;
import static org.alliancementors.notification.correspondence.AppointmentFixture.moved;
import static org.alliancementors.notification.correspondence.AppointmentFixture.movedWithPress;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduled;
import static org.alliancementors.notification.correspondence.AppointmentFixture.scheduledWithPress;
import static org.alliancementors.notification.correspondence.CorrespondenceFixture.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.notification.correspondence.Occurrence.CallingOff;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.junit.jupiter.api.Test;

/** The media office hears of appointments where press is wanted, of their moves and of their end. */
class PressMailsTests {

    @Test
    void itHearsNothingWherePressIsNotWanted() {
        assertThat(accepted()
                        .on(scheduled(0, TUESDAY))
                        .on(moved(1, FRIDAY))
                        .on(calledOff(2, CallingOff.BY_DESK))
                        .summary())
                .noneMatch(line -> line.startsWith("press"));
    }

    @Test
    void itHearsOfTheDateTheMoveAndTheEnd() {
        assertThat(accepted()
                        .on(scheduledWithPress(0, TUESDAY))
                        .sendAll()
                        .on(movedWithPress(1, FRIDAY))
                        .sendAll()
                        .on(calledOffWithPress(2, CallingOff.BY_MENTOR))
                        .sendAll()
                        .sentTo(MEDIA_OFFICE))
                .containsExactly(
                        Template.PRESS_APPOINTMENT,
                        Template.PRESS_APPOINTMENT_MOVED,
                        Template.PRESS_APPOINTMENT_CANCELLED);
    }

    @Test
    void wherePressIsWantedOnlyLaterTheMoveIsTheFirstWord() {
        assertThat(accepted()
                        .on(scheduled(0, TUESDAY))
                        .sendAll()
                        .on(movedWithPress(1, FRIDAY))
                        .sendAll()
                        .sentTo(MEDIA_OFFICE))
                .containsExactly(Template.PRESS_APPOINTMENT);
    }

    // N6
    @Test
    void itDoesNotHearOfTheEndOfWhatItWasNotTold() {
        assertThat(accepted()
                        .on(scheduledWithPress(0, TUESDAY))
                        .on(calledOffWithPress(1, CallingOff.BY_MENTOR))
                        .sendAll()
                        .sentTo(MEDIA_OFFICE))
                .isEmpty();
    }

    // no other mail tells the media office that the mission is cancelled
    @Test
    void itHearsOfTheEndAlsoWhenTheMissionIsCancelled() {
        assertThat(accepted()
                        .on(scheduledWithPress(0, TUESDAY))
                        .sendAll()
                        .on(calledOffWithPress(1, CallingOff.WITH_MISSION))
                        .on(cancelled(Cancellation.BY_DESK))
                        .sendAll()
                        .sentTo(MEDIA_OFFICE))
                .containsExactly(Template.PRESS_APPOINTMENT, Template.PRESS_APPOINTMENT_CANCELLED);
    }

    // its address is a setting: somebody has to look, and nobody else is told
    @Test
    void anAddressOfTheMediaOfficeThatIsRefusedIsSetAside() {
        var mails = accepted()
                .on(scheduledWithPress(0, TUESDAY))
                .claim(Template.PRESS_APPOINTMENT)
                .refused(Template.PRESS_APPOINTMENT);
        assertThat(mails.summary()).contains("press-appointment>media-office parked DESK_ADDRESS_REFUSED");
        assertThat(mails.facts()).isEmpty();
    }
}
