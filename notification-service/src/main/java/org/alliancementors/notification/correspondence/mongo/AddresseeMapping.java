package org.alliancementors.notification.correspondence.mongo;

import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.list;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Addressee;
import org.alliancementors.notification.correspondence.Addressee.Block;
import org.alliancementors.notification.correspondence.Addressee.Clearing;
import org.alliancementors.notification.correspondence.Addressee.Hanging;
import org.alliancementors.notification.correspondence.Addressee.Lifting;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.LiftReason;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Recipient;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.correspondence.Suppression;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what is known of an address. What is absent, {@code null} here, is taken out of the document. */
final class AddresseeMapping {

    static final String BLOCKED_SINCE = "blockedSince";
    static final String CLEAR_AT = "clearAt";

    private AddresseeMapping() {}

    static Document write(Addressee address) {
        var block = address.block();
        var clearing = address.clearing();
        return new Document("block", block == null ? null : write(block))
                .append(BLOCKED_SINCE, block == null ? null : Date.from(block.since()))
                .append("hanging", all(address.hanging(), AddresseeMapping::write))
                .append("past", all(address.past(), AddresseeMapping::write))
                .append("liftings", all(address.liftings(), AddresseeMapping::write))
                .append(CLEAR_AT, clearing == null ? null : Date.from(clearing.due()))
                .append("clearing", clearing == null ? null : write(clearing));
    }

    static Addressee read(Document document) {
        var block = document.get("block", Document.class);
        var clearing = document.get("clearing", Document.class);
        return new Addressee(
                new AddresseeKey(document.getString("_id")),
                block == null ? null : block(block),
                list(document, "hanging").stream()
                        .map(AddresseeMapping::hanging)
                        .toList(),
                list(document, "past").stream().map(AddresseeMapping::hanging).toList(),
                list(document, "liftings").stream()
                        .map(AddresseeMapping::lifting)
                        .toList(),
                clearing == null ? null : new Clearing(time(clearing, "due"), clearing.getBoolean("last")));
    }

    /** Nothing where there is none, so that who was never blocked takes no room. */
    private static <T> @Nullable List<Document> all(List<T> values, Function<T, Document> writing) {
        return values.isEmpty() ? null : values.stream().map(writing).toList();
    }

    private static Document write(Block block) {
        return new Document("reason", block.reason().name())
                .append("since", block.since().toString());
    }

    private static Block block(Document document) {
        return new Block(Suppression.valueOf(document.getString("reason")), time(document, "since"));
    }

    private static Document write(Hanging mail) {
        return new Document("mail", mail.mail().value())
                .append("kind", kind(mail.subject()))
                .append("subject", mail.subject().id())
                .append("recipient", mail.recipient().toString())
                .append("reason", mail.reason().name())
                .append("at", mail.at().toString());
    }

    private static Hanging hanging(Document document) {
        return new Hanging(
                new MailId(document.getString("mail")),
                subject(document.getString("kind"), document.getString("subject")),
                Recipient.parse(document.getString("recipient")),
                Suppression.valueOf(document.getString("reason")),
                time(document, "at"));
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.Mission _ -> "mission";
            case Subject.Alliance _ -> "alliance";
            case Subject.Mentor _ -> "mentor";
            case Subject.Digest _, Subject.DeskDay _ -> "digest";
        };
    }

    private static Subject subject(String kind, String id) {
        return switch (kind) {
            case "mission" -> new Subject.Mission(new MissionId(id));
            case "alliance" -> new Subject.Alliance(new AllianceId(id));
            case "mentor" -> new Subject.Mentor(new MentorId(id));
            case "digest" -> DigestMapping.subject(id);
            default -> throw new IllegalStateException("Subject of kind '%s' is unknown to this build".formatted(kind));
        };
    }

    private static Document write(Lifting lifting) {
        return new Document("by", lifting.by())
                .append("why", lifting.why().name())
                .append("at", lifting.at().toString())
                .append("lifted", write(lifting.lifted()));
    }

    private static Lifting lifting(Document document) {
        return new Lifting(
                document.getString("by"),
                LiftReason.valueOf(document.getString("why")),
                time(document, "at"),
                block(document.get("lifted", Document.class)));
    }

    private static Document write(Clearing clearing) {
        return new Document("due", clearing.due().toString()).append("last", clearing.last());
    }

    private static Instant time(Document document, String field) {
        return Instant.parse(document.getString(field));
    }
}
