package org.alliancementors.notification.correspondence.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.MentorKnowledge;
import org.alliancementors.notification.correspondence.MentorKnowledge.Standing;
import org.alliancementors.notification.correspondence.MentorKnowledge.Word;
import org.alliancementors.notification.correspondence.Subject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what is about a mentor. */
final class MentorMapping implements StateMapping<Correspondence> {

    @Override
    public Document write(Correspondence state) {
        if (!(state.known() instanceof MentorKnowledge(var standing, var words, var calendar))) {
            throw new IllegalArgumentException("%s is no mentor".formatted(state.subject()));
        }
        return CorrespondenceMapping.withMails(
                new Document("standing", standing.name())
                        .append(
                                "notices",
                                words.stream().map(MentorMapping::write).toList())
                        .append("calendar", calendar),
                state);
    }

    @Override
    public Correspondence read(String id, Document document) {
        return CorrespondenceMapping.withMails(
                new Subject.Mentor(new MentorId(id)),
                new MentorKnowledge(
                        Standing.valueOf(document.getString("standing")),
                        CorrespondenceMapping.list(document, "notices").stream()
                                .map(MentorMapping::word)
                                .toList(),
                        document.getInteger("calendar", 0)),
                document);
    }

    @Override
    public Correspondence initial(String id) {
        return Correspondence.of(new Subject.Mentor(new MentorId(id)));
    }

    @Override
    public @Nullable Instant driveAt(Correspondence state) {
        return state.workAt().orElse(null);
    }

    private static Document write(Word word) {
        return new Document("kind", word.kind().name())
                .append("number", word.number())
                .append("due", word.due() == null ? null : word.due().toString())
                .append("holds", word.holds());
    }

    private static Word word(Document document) {
        String due = document.getString("due");
        return new Word(
                NoticeKind.valueOf(document.getString("kind")),
                document.getInteger("number"),
                due == null ? null : LocalDate.parse(due),
                document.getBoolean("holds", false));
    }
}
