package org.alliancementors.notification.correspondence.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.notification.correspondence.Importance;
import org.alliancementors.notification.correspondence.Ledger;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.preferences.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the ledger shows it.
 *
 * @param about the subject
 * @param id identity
 * @param template what it says
 * @param importance how much it matters to its recipient
 * @param cause the event that called for it, or {@code desk} where the desk had it sent once more
 * @param recipient whom it is for, without a name
 * @param reader whose preferences count, as {@code GET /preferences} takes it, or null
 * @param attempt number of the attempt, question, handover or notice that it speaks of, or null
 * @param standby the stand-by that it speaks of, or null
 * @param createdAt since when it is called for
 * @param deadline until when the recipient can act, or null
 * @param state where it stands
 * @param reason why it ended without being sent, or null
 * @param since when it came there, or null while it waits
 * @param nextAt not before, or null
 * @param unconfirmedCopies hand-overs that may have produced a copy nobody confirmed
 * @param attempts what was tried, with the server's words
 * @param again which mail it repeats, why, and who decided so; or null
 */
record LedgerEntry(
        About about,
        String id,
        String template,
        Importance importance,
        String cause,
        To recipient,
        @Nullable String reader,
        @Nullable Integer attempt,
        @Nullable Integer standby,
        Instant createdAt,
        @Nullable Instant deadline,
        String state,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant nextAt,
        int unconfirmedCopies,
        List<Tried> attempts,
        @Nullable Repeated again) {

    /** Of somebody who is the same whatever the mail is about: only mentors have preferences then. */
    static LedgerEntry of(Ledger.Entry entry) {
        return of(
                entry,
                entry.mail().order().recipient() instanceof Recipient.Mentor(var mentor)
                        ? new Reader.Mentor(mentor)
                        : null);
    }

    static LedgerEntry of(Ledger.Entry entry, @Nullable Reader reader) {
        Mail mail = entry.mail();
        var order = mail.order();
        var state = mail.state();
        return new LedgerEntry(
                About.of(entry.subject()),
                order.id().value(),
                order.template().code(),
                order.importance(),
                order.again() == null ? order.cause().toString() : "desk",
                To.of(order.recipient()),
                reader == null ? null : reader.toString(),
                order.attempt(),
                order.standby(),
                order.createdAt(),
                order.deadline(),
                state.code(),
                reason(state),
                since(state),
                state instanceof MailState.Waiting waiting ? waiting.notBefore() : null,
                mail.history().ambiguities(),
                mail.history().deliveries().stream()
                        .map(d -> new Tried(d.at(), d.outcome().name(), d.answer()))
                        .toList(),
                order.again() == null
                        ? null
                        : new Repeated(
                                order.again().of().value(),
                                order.again().why().name(),
                                order.again().by()));
    }

    private static @Nullable String reason(MailState state) {
        return switch (state) {
            case MailState.Undelivered lost -> lost.reason().name();
            case MailState.Parked(var reason, var _) -> reason.name();
            case MailState.Dropped(var reason, var _) -> reason.name();
            case MailState.Waiting _, MailState.InFlight _, MailState.Sent _, MailState.Gathered _ -> null;
        };
    }

    private static @Nullable Instant since(MailState state) {
        return switch (state) {
            case MailState.InFlight flight -> flight.since();
            case MailState.Ended ended -> ended.at();
            case MailState.Waiting _ -> null;
        };
    }

    record To(String kind, @Nullable String id) {

        static To of(Recipient recipient) {
            return switch (recipient) {
                case Recipient.Initiator _ -> new To("initiator", null);
                case Recipient.Mentor(var mentor) -> new To("mentor", mentor.value());
                case Recipient.Desk _ -> new To("desk", null);
                case Recipient.MediaOffice _ -> new To("media-office", null);
                case Recipient.Contact(var role) ->
                    new To(
                            switch (role) {
                                case CURRENT -> "contact";
                                case PREVIOUS -> "previous-contact";
                                case NEXT -> "next-contact";
                            },
                            null);
            };
        }
    }

    record Tried(Instant at, String outcome, String answer) {}

    record Repeated(String of, String why, String by) {}
}
