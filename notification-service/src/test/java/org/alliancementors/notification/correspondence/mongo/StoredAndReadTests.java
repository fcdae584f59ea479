package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.ClaimToken;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.CorrespondenceFixture;
import org.alliancementors.notification.correspondence.Delivery;
import org.alliancementors.notification.correspondence.DropReason;
import org.alliancementors.notification.correspondence.History;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailState;
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
                        new MailState.Suppressed(Suppression.ADDRESS_REFUSED, at),
                        new MailState.Parked(ParkReason.GAVE_UP, at),
                        new MailState.Dropped(DropReason.ANSWERED, at))
                .map(state -> DynamicTest.dynamicTest(state.code(), () -> readAsWritten(with(state))));
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

    // documents of a time before stand-bys and reminders
    @Test
    void anOlderDocumentIsReadWithoutWhatItDidNotKnow() {
        var state = CorrespondenceFixture.assigned().state();
        var older = mapping.write(state);
        older.keySet().removeAll(List.of("standbys", "amendedAt"));
        older.getList("attempts", Document.class).forEach(attempt -> attempt.remove("remindAt"));
        older.getList("mails", Document.class).forEach(mail -> mail.remove("standby"));
        var read = mapping.read(state.mission().value(), older);
        assertThat(read.mails()).isEqualTo(state.mails());
        assertThat(read.known().standbys()).isEmpty();
        assertThat(read.known().amendedAt()).isNull();
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
        assertThat(mapping.read(state.mission().value(), wire)).isEqualTo(state);
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
                some.mission(),
                some.known(),
                List.of(new Mail(mail.order(), state, history)),
                Map.of(new Recipient.Initiator(), Suppression.CONTACT_GONE));
    }
}
