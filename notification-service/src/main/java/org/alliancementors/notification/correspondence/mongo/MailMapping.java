package org.alliancementors.notification.correspondence.mongo;

import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.instant;
import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.list;
import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.text;

import java.time.Instant;
import java.util.Objects;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.Again;
import org.alliancementors.notification.correspondence.ClaimToken;
import org.alliancementors.notification.correspondence.Delivery;
import org.alliancementors.notification.correspondence.DropReason;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.History;
import org.alliancementors.notification.correspondence.Mail;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.MailOrder;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.ParkReason;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Suppression;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of a mail. */
final class MailMapping {

    private MailMapping() {}

    static Document write(Mail mail) {
        var order = mail.order();
        var history = mail.history();
        return new Document("id", order.id().value())
                .append("template", order.template().name())
                .append("recipient", order.recipient().toString())
                .append("attempt", order.attempt())
                .append("standby", order.standby())
                .append("matter", MatterMapping.write(order.matter()))
                .append("cause", order.cause().toString())
                .append("createdAt", text(order.createdAt()))
                .append("deadline", text(order.deadline()))
                .append("again", write(order.again()))
                .append("state", write(mail.state()))
                .append(
                        "deliveries",
                        history.deliveries().stream().map(MailMapping::write).toList())
                .append("failures", history.failures())
                .append("firstFailure", text(history.firstFailure()))
                .append("ambiguities", history.ambiguities())
                .append(
                        "addressee",
                        mail.addressee() == null ? null : mail.addressee().value())
                .append("calendar", CalendarMapping.write(mail.entries()))
                .append("calendarUnsure", CalendarMapping.write(mail.unsure()));
    }

    static Mail read(Document document) {
        var order = new MailOrder(
                new MailId(document.getString("id")),
                MailTemplate.parse(document.getString("template")),
                Recipient.parse(document.getString("recipient")),
                document.getInteger("attempt"),
                document.getInteger("standby"),
                MatterMapping.read(document.get("matter", Document.class)),
                EventId.parse(document.getString("cause")),
                required(document, "createdAt"),
                instant(document, "deadline"),
                again(document.get("again", Document.class)));
        var history = new History(
                list(document, "deliveries").stream().map(MailMapping::delivery).toList(),
                document.getInteger("failures", 0),
                instant(document, "firstFailure"),
                document.getInteger("ambiguities", 0));
        var addressee = document.getString("addressee");
        return new Mail(
                order,
                state(document.get("state", Document.class)),
                history,
                addressee == null ? null : new AddresseeKey(addressee),
                CalendarMapping.read(document, order),
                CalendarMapping.unsure(document));
    }

    private static @Nullable Document write(@Nullable Again again) {
        return again == null
                ? null
                : new Document("of", again.of().value())
                        .append("why", again.why().name())
                        .append("by", again.by())
                        .append("key", again.key());
    }

    private static @Nullable Again again(@Nullable Document document) {
        return document == null
                ? null
                : new Again(
                        new MailId(document.getString("of")),
                        Again.Reason.valueOf(document.getString("why")),
                        document.getString("by"),
                        document.getString("key"));
    }

    private static Document write(MailState state) {
        var document = new Document("code", state.code());
        return switch (state) {
            case MailState.Waiting waiting -> document.append("notBefore", text(waiting.notBefore()));
            case MailState.InFlight flight ->
                document.append("token", flight.token().value()).append("since", text(flight.since()));
            case MailState.Sent(var at) -> document.append("at", text(at));
            case MailState.Bounced(var at) -> document.append("at", text(at));
            case MailState.Gathered(var digest, var at) ->
                document.append("digest", digest).append("at", text(at));
            case MailState.Suppressed(var reason, var at) ->
                document.append("reason", reason.name()).append("at", text(at));
            case MailState.Parked(var reason, var at) ->
                document.append("reason", reason.name()).append("at", text(at));
            case MailState.Dropped(var reason, var at) ->
                document.append("reason", reason.name()).append("at", text(at));
        };
    }

    private static MailState state(Document document) {
        String code = document.getString("code");
        return switch (code) {
            case "due" -> new MailState.Due(required(document, "notBefore"));
            case "retry" -> new MailState.Retry(required(document, "notBefore"));
            case "ambiguous" -> new MailState.Ambiguous(required(document, "notBefore"));
            case "claimed" -> new MailState.Claimed(token(document), required(document, "since"));
            case "handing-over" -> new MailState.HandingOver(token(document), required(document, "since"));
            case "sent" -> new MailState.Sent(required(document, "at"));
            case "bounced" -> new MailState.Bounced(required(document, "at"));
            case "gathered" -> new MailState.Gathered(document.getInteger("digest"), required(document, "at"));
            case "suppressed" ->
                new MailState.Suppressed(Suppression.valueOf(document.getString("reason")), required(document, "at"));
            case "parked" ->
                new MailState.Parked(ParkReason.valueOf(document.getString("reason")), required(document, "at"));
            case "dropped" ->
                new MailState.Dropped(DropReason.valueOf(document.getString("reason")), required(document, "at"));
            default -> throw new IllegalStateException("Mail state '%s' is unknown to this build".formatted(code));
        };
    }

    private static Document write(Delivery delivery) {
        return new Document("at", text(delivery.at()))
                .append("outcome", delivery.outcome().name())
                .append("answer", delivery.answer());
    }

    private static Delivery delivery(Document document) {
        return new Delivery(
                required(document, "at"),
                Delivery.Outcome.valueOf(document.getString("outcome")),
                document.getString("answer"));
    }

    private static ClaimToken token(Document document) {
        return new ClaimToken(document.getString("token"));
    }

    private static Instant required(Document document, String field) {
        return Objects.requireNonNull(instant(document, field), field);
    }
}
