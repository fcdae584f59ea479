package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Appointment.Fate;
import org.alliancementors.notification.correspondence.Occurrence.CallingOff;

/** What is told of the one appointment of these tests, and missions that have a mentor. */
public final class AppointmentFixture {

    static final AppointmentId APPOINTMENT = new AppointmentId("t4c7n2");

    /** When it is to begin at first. */
    static final Instant TUESDAY = CorrespondenceFixture.START.plus(Duration.ofDays(22));

    /** When it is to begin after a move. */
    static final Instant FRIDAY = TUESDAY.plus(Duration.ofDays(3));

    static final Recipient INITIATOR = new Recipient.Initiator();
    static final Recipient TO_GRETA = new Recipient.Mentor(CorrespondenceFixture.GRETA);
    static final Recipient TO_JONAS = new Recipient.Mentor(CorrespondenceFixture.JONAS);
    static final Recipient MEDIA_OFFICE = new Recipient.MediaOffice();

    private AppointmentFixture() {}

    /** Greta has said yes, and everybody knows. */
    public static CorrespondenceFixture accepted() {
        return CorrespondenceFixture.assignedAndTold()
                .on(new Occurrence.Accepted(1, CorrespondenceFixture.GRETA))
                .sendAll();
    }

    static Meeting meeting(Instant from) {
        return new Meeting(
                AppointmentKind.EVENT, Format.ON_SITE, from, from.plus(Duration.ofHours(2)), new PostalCode("37176"));
    }

    /** Somebody proposes a time. */
    public static Occurrence proposed(int number, Party by, Party... waitingFor) {
        return proposedTo(CorrespondenceFixture.GRETA, number, by, waitingFor);
    }

    static Occurrence proposedTo(MentorId mentor, int number, Party by, Party... waitingFor) {
        return new Occurrence.Proposed(APPOINTMENT, mentor, number, by, Set.of(waitingFor), false, meeting(TUESDAY));
    }

    static Occurrence moveProposed(int number, Party by, Party... waitingFor) {
        return new Occurrence.Proposed(
                APPOINTMENT, CorrespondenceFixture.GRETA, number, by, Set.of(waitingFor), true, meeting(FRIDAY));
    }

    static Occurrence refused(int number, Party by, Fate why) {
        return new Occurrence.ProposalRefused(APPOINTMENT, CorrespondenceFixture.GRETA, number, by, why);
    }

    /** Both sides agree. */
    public static Occurrence scheduled(int sequence, Instant from) {
        return scheduledWith(CorrespondenceFixture.GRETA, sequence, from);
    }

    static Occurrence scheduledWith(MentorId mentor, int sequence, Instant from) {
        return new Occurrence.Scheduled(APPOINTMENT, mentor, sequence, meeting(from), false);
    }

    static Occurrence moved(int sequence, Instant from) {
        return new Occurrence.Moved(APPOINTMENT, CorrespondenceFixture.GRETA, sequence, meeting(from), false);
    }

    static Occurrence calledOff(int sequence, CallingOff why) {
        return new Occurrence.CalledOff(
                APPOINTMENT, CorrespondenceFixture.GRETA, sequence, meeting(TUESDAY), why, false);
    }

    static Occurrence scheduledWithPress(int sequence, Instant from) {
        return new Occurrence.Scheduled(APPOINTMENT, CorrespondenceFixture.GRETA, sequence, meeting(from), true);
    }

    static Occurrence movedWithPress(int sequence, Instant from) {
        return new Occurrence.Moved(APPOINTMENT, CorrespondenceFixture.GRETA, sequence, meeting(from), true);
    }

    static Occurrence calledOffWithPress(int sequence, CallingOff why) {
        return new Occurrence.CalledOff(
                APPOINTMENT, CorrespondenceFixture.GRETA, sequence, meeting(TUESDAY), why, true);
    }

    static Occurrence held() {
        return heldWith(CorrespondenceFixture.GRETA);
    }

    static Occurrence heldWith(MentorId mentor) {
        return new Occurrence.Held(APPOINTMENT, mentor);
    }
}
