package org.alliancementors.notification.correspondence.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.DigestKnowledge;
import org.alliancementors.notification.correspondence.DigestKnowledge.Item;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.notification.correspondence.Subject;
import org.alliancementors.notification.preferences.Reader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of digests, those of readers and those of the desk. */
final class DigestMapping implements StateMapping<Correspondence> {

    @Override
    public Document write(Correspondence state) {
        if (!(state.known() instanceof DigestKnowledge(var items))) {
            throw new IllegalArgumentException("%s is no digest".formatted(state.subject()));
        }
        return CorrespondenceMapping.withMails(
                new Document("items", items.stream().map(DigestMapping::write).toList()), state);
    }

    @Override
    public Correspondence read(String id, Document document) {
        return CorrespondenceMapping.withMails(
                subject(id),
                new DigestKnowledge(CorrespondenceMapping.list(document, "items").stream()
                        .map(DigestMapping::item)
                        .toList()),
                document);
    }

    @Override
    public @Nullable Instant driveAt(Correspondence state) {
        return state.workAt().orElse(null);
    }

    static Subject subject(String id) {
        return id.startsWith(Subject.DeskDay.PREFIX)
                ? new Subject.DeskDay(LocalDate.parse(id.substring(Subject.DeskDay.PREFIX.length())))
                : new Subject.Digest(Reader.parse(id));
    }

    private static Document write(Item item) {
        return new Document("mail", item.mail().value())
                .append("kind", kind(item.subject()))
                .append("subject", item.subject().id())
                .append("digest", item.digest());
    }

    private static Item item(Document document) {
        return new Item(
                new MailId(document.getString("mail")),
                subject(document.getString("kind"), document.getString("subject")),
                document.getInteger("digest"));
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case Subject.Mission _ -> "mission";
            case Subject.Alliance _ -> "alliance";
            case Subject.Mentor _ -> "mentor";
            case Subject.Digest _, Subject.DeskDay _ ->
                throw new IllegalArgumentException("%s cannot be gathered: it gathers".formatted(subject));
        };
    }

    private static Subject subject(String kind, String id) {
        return switch (kind) {
            case "mission" -> new Subject.Mission(new MissionId(id));
            case "alliance" -> new Subject.Alliance(new AllianceId(id));
            case "mentor" -> new Subject.Mentor(new MentorId(id));
            default ->
                throw new IllegalStateException(
                        "Kind '%s' of a gathered mail is unknown to this build".formatted(kind));
        };
    }
}
