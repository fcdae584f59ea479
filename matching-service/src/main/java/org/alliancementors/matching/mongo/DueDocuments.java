package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.matching.cases.Due;
import org.alliancementors.matching.places.Engagement;
import org.alliancementors.matching.places.Parting;
import org.alliancementors.matching.places.Seat;
import org.bson.Document;

/** What a case owes to documents of mentors, as a part of its document. */
final class DueDocuments {

    private DueDocuments() {}

    static Document due(Due due) {
        return new Document("mentor", due.mentor().value())
                .append("attempt", due.seat().attempt())
                .append("standby", due.seat().standby())
                .append("engagement", due.engagement() == null ? null : engagement(due.engagement()))
                .append("parting", due.parting() == null ? null : parting(due.parting()))
                .append("since", date(due.since()))
                .append("from", date(due.from()));
    }

    /** Those of a document; one of an earlier build knows places to be given back only, under another name. */
    static List<Due> dues(MissionId mission, Document document) {
        return Stream.concat(
                        list(document, "releases", release -> release(mission, release)).stream(),
                        list(document, "dues", due -> due(mission, due)).stream())
                .toList();
    }

    private static Due due(MissionId mission, Document document) {
        return new Due(
                new MentorId(text(document, "mentor")),
                new Seat(mission, number(document, "attempt"), number(document, "standby")),
                optional(document, "engagement", DueDocuments::engagement),
                optional(document, "parting", DueDocuments::parting),
                time(document, "since"),
                time(document, "from"));
    }

    private static Due release(MissionId mission, Document document) {
        return new Due(
                new MentorId(text(document, "mentor")),
                Seat.of(mission, number(document, "attempt")),
                null,
                Parting.UNCOUNTED,
                time(document, "since"),
                time(document, "since"));
    }

    static Document engagement(Engagement engagement) {
        return new Document("month", engagement.month().toString())
                .append("kind", engagement.kind().name());
    }

    static Engagement engagement(Document document) {
        return new Engagement(YearMonth.parse(text(document, "month")), MissionKind.valueOf(text(document, "kind")));
    }

    private static Document parting(Parting parting) {
        return new Document("answer", parting.answer().name())
                .append(
                        "againFrom",
                        parting.againFrom() == null ? null : parting.againFrom().toString());
    }

    private static Parting parting(Document document) {
        String againFrom = document.getString("againFrom");
        return new Parting(
                Parting.Answer.valueOf(text(document, "answer")),
                againFrom == null ? null : LocalDate.parse(againFrom));
    }
}
