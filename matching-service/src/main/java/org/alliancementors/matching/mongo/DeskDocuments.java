package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.optionalTime;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.texts;
import static org.alliancementors.matching.mongo.Fields.time;

import java.util.ArrayList;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.DeskNotes;
import org.bson.Document;

/** What the desk did with a case, as a part of its document. */
final class DeskDocuments {

    private DeskDocuments() {}

    static Document notes(DeskNotes notes) {
        return new Document(
                        "excluded",
                        new ArrayList<>(notes.excluded().stream()
                                .map(MentorId::value)
                                .sorted()
                                .toList()))
                .append("snoozedUntil", date(notes.snoozedUntil()))
                .append("acts", documents(notes.acts(), DeskDocuments::act));
    }

    static DeskNotes notes(Document document) {
        return new DeskNotes(
                Set.copyOf(texts(document, "excluded", MentorId::new)),
                optionalTime(document, "snoozedUntil"),
                list(document, "acts", DeskDocuments::act));
    }

    private static Document act(DeskAct act) {
        return new Document("number", act.number())
                .append("kind", act.kind().name())
                .append("by", act.by())
                .append("at", date(act.at()))
                .append("attempt", act.attempt())
                .append("mentor", act.mentor() == null ? null : act.mentor().value())
                .append("agreed", act.agreed() ? true : null)
                .append("reason", act.reason())
                .append("until", date(act.until()))
                .append("waiting", act.waiting() == null ? null : CaseDocuments.waiting(act.waiting()))
                .append("undone", act.undone());
    }

    private static DeskAct act(Document document) {
        String mentor = document.getString("mentor");
        return new DeskAct(
                number(document, "number"),
                DeskAct.Kind.valueOf(text(document, "kind")),
                text(document, "by"),
                time(document, "at"),
                number(document, "attempt"),
                mentor == null ? null : new MentorId(mentor),
                document.getBoolean("agreed", false),
                text(document, "reason"),
                optionalTime(document, "until"),
                optional(document, "waiting", CaseDocuments::waiting),
                document.getInteger("undone"));
    }
}
