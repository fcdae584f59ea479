package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.AppointmentFixture;
import org.alliancementors.notification.correspondence.ClaimToken;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.Delivery;
import org.alliancementors.notification.correspondence.DropReason;
import org.alliancementors.notification.correspondence.History;
import org.alliancementors.notification.correspondence.Knowledge;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.ParkReason;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Suppression;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stored form and back, for every state. */
class StoredAndReadTests {

    private final CorrespondenceMapping mapping = new CorrespondenceMapping();

    @TestFactory
    Stream<DynamicTest> everyStateIsReadAsItWasWritten() {
        var at = CorrespondenceFixture.START.plusNanos(123_456_789);
        var token = new ClaimToken("t-1");
        return Stream.of(
                        new MailState.Due(at),
                        new MailState.Retry(at),
                        new MailState.Ambiguous(at),
                        new MailState.Claimed(token, at),
                        new MailState.HandingOver(token, at),
                        new MailState.Sent(at),
                        new MailState.Bounced(at),
                        new MailState.Suppressed(Suppression.ADDRESS_REFUSED, at),
                        new MailState.Parked(ParkReason.GAVE_UP, at),
                        new MailState.Dropped(DropReason.ANSWERED, at))
                .map(state -> DynamicTest.dynamicTest(state.code(), () -> readAsWritten(with(state))));
    }

    @Test
    void aMailThatTheDeskHadSentOnceMoreIsReadAsItWasWritten() {
        readAsWritten(CorrespondenceFixture.assignedAndToldOnceMore());
    }

    @Test
    void theEmptyOneIsReadAsItWasWritten() {
        readAsWritten(mapping.initial("m-1"));
    }

    @Test
    void whatIsKnownOfSecondMentorsAndAmendmentsIsReadAsItWasWritten() {
        readAsWritten(CorrespondenceFixture.assignedAndTold()
                .on(new Occurrence.Accepted(1, CorrespondenceFixture.GRETA))
                .on(new Occurrence.Amended(CorrespondenceFixture.START))
                .on(new Occurrence.StandbyAsked(1, CorrespondenceFixture.JONAS, CorrespondenceFixture.START))
                .on(new Occurrence.StandbyAgreed(1, CorrespondenceFixture.JONAS))
                .state());
    }

    @Test
    void whatIsKnownOfAppointmentsAndOfTheAftermathIsReadAsItWasWritten() {
        var mails = AppointmentFixture.accepted()
                .on(AppointmentFixture.proposed(1, Party.DESK, Party.MENTOR, Party.INITIATOR));
        readAsWritten(mails.state());
        readAsWritten(mails.on(AppointmentFixture.scheduled(0, CorrespondenceFixture.START))
                .on(new Occurrence.ReportAsked(CorrespondenceFixture.GRETA, 1))
                .on(new Occurrence.ReportGiven())
                .on(new Occurrence.Completed())
                .on(new Occurrence.FeedbackAsked(1))
                .on(new Occurrence.FeedbackGiven())
                .on(new Occurrence.FollowUpAsked(12))
                .on(new Occurrence.FollowUpAsked(3))
                .on(new Occurrence.FollowUpAnswered(3))
                .state());
    }

    @Test
    void whatMailsToldCalendarsIsReadAsItWasWritten() {
        var mails = CorrespondenceFixture.anyCorrespondence()
                .on(new Occurrence.Requested(new MissionReference("LBF-7K3M-9QXT"), LocalDate.of(2026, 12, 1)))
                .on(new Occurrence.Assigned(
                        1, CorrespondenceFixture.GRETA, CorrespondenceFixture.START, CorrespondenceFixture.START))
                .on(new Occurrence.Accepted(1, CorrespondenceFixture.GRETA))
                .on(AppointmentFixture.scheduled(0, CorrespondenceFixture.START.plusSeconds(60)))
                .sendAll();
        assertThat(mails.state().mails()).anyMatch(mail -> !mail.entries().isEmpty());
        readAsWritten(mails.state());
    }

    // a build before this one kept neither what is agreed nor what calendars were told
    @Test
    void aDocumentOfATimeBeforeCalendarsIsRead() {
        var state = AppointmentFixture.accepted()
                .on(AppointmentFixture.scheduled(0, CorrespondenceFixture.START.plusSeconds(60)))
                .sendAll()
                .state();
        var older = mapping.write(state);
        older.remove("day");
        older.getList("appointments", Document.class).forEach(appointment -> appointment.remove("agreed"));
        older.getList("mails", Document.class).forEach(mail -> mail.remove("calendar"));
        var read = mapping.read(state.subject().id(), older);
        assertThat(read.mails()).isEqualTo(state.mails());
        assertThat(((Knowledge) read.known()).appointments()).allMatch(appointment -> appointment.agreed() == null);
    }

    @Test
    void whatAMailSaysOfAnAppointmentIsReadAsItWasWritten() {
        var at = CorrespondenceFixture.START;
        var bare = new Meeting(AppointmentKind.CALL, null, at, at.plusSeconds(60), null);
        var full = new Meeting(AppointmentKind.EVENT, Format.ON_SITE, at, at.plusSeconds(60), new PostalCode("37176"));
        for (var matter : List.of(
                new Matter(new AppointmentId("t1"), 0, bare, null, null),
                new Matter(new AppointmentId("t1"), 3, full, at.minusSeconds(60), Party.DESK))) {
            var written = Objects.requireNonNull(MatterMapping.write(matter));
            assertThat(MatterMapping.read(Document.parse(written.toJson()))).isEqualTo(matter);
        }
    }

    // C11: documents of a time before appointments
    @Test
    void aDocumentOfATimeBeforeAppointmentsIsRead() {
        var state = CorrespondenceFixture.assignedAndTold().state();
        var older = mapping.write(state);
        older.keySet().removeAll(List.of("appointments", "aftermath"));
        older.getList("mails", Document.class).forEach(mail -> mail.remove("matter"));
        assertThat(mapping.read(state.subject().id(), older)).isEqualTo(state);
    }

    // documents of a time before stand-bys and reminders
    @Test
    void anOlderDocumentIsReadWithoutWhatItDidNotKnow() {
        var state = CorrespondenceFixture.assigned().state();
        var older = mapping.write(state);
        older.keySet().removeAll(List.of("standbys", "amendedAt"));
        older.getList("attempts", Document.class).forEach(attempt -> attempt.remove("remindAt"));
        older.getList("mails", Document.class).forEach(mail -> mail.remove("standby"));
        var read = mapping.read(state.subject().id(), older);
        assertThat(read.mails()).isEqualTo(state.mails());
        assertThat(((Knowledge) read.known()).standbys()).isEmpty();
        assertThat(((Knowledge) read.known()).amendedAt()).isNull();
    }

    @Test
    void openAndParkedMailsAreCountedBesideThem() {
        var document = mapping.write(with(new MailState.Parked(ParkReason.GAVE_UP, CorrespondenceFixture.START)));
        assertThat(document.getInteger("parkedMails")).isEqualTo(1);
        assertThat(document.getInteger("openMails")).isNull();
        assertThat(mapping.driveAt(with(new MailState.Sent(CorrespondenceFixture.START))))
                .isNull();
    }

    // the stored form never holds an address, a name or a text
    @Test
    void noPersonalDataIsStored() {
        var json = mapping.write(CorrespondenceFixture.assignedAndTold()
                        .on(new Occurrence.Accepted(1, CorrespondenceFixture.GRETA))
                        .sendAll()
                        .state())
                .toJson();
        assertThat(json).doesNotContain("@").doesNotContain("Greta").doesNotContain("Ina");
    }

    private void readAsWritten(Correspondence state) {
        var written = mapping.write(state);
        written.values().removeIf(v -> v == null);
        var wire = Document.parse(written.toJson());
        assertThat(mapping.read(state.subject().id(), wire)).isEqualTo(state);
    }

    private static Correspondence with(MailState state) {
        var some = CorrespondenceFixture.assigned().state();
        var mail = some.mails().getLast();
        var history = new History(
                List.of(new Delivery(CorrespondenceFixture.START, Delivery.Outcome.DEFERRED, "450 later")),
                2,
                CorrespondenceFixture.START.minus(Duration.ofHours(1)),
                1);
        return new Correspondence(
                some.subject(),
                some.known(),
                List.of(new Mail(
                        mail.order(),
                        state,
                        history,
                        new AddresseeKey("k1-" + "a".repeat(26)),
                        mail.entries(),
                        mail.entries())),
                Map.of(new Recipient.Initiator(), Suppression.CONTACT_GONE));
    }
}
