package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.flag;
import static org.alliancementors.matching.mongo.Fields.inner;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.optionalTime;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.time;

import java.time.LocalDate;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.cases.Declining;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastAttempt;
import org.alliancementors.matching.cases.PastStandby;
import org.alliancementors.matching.cases.Standby;
import org.alliancementors.matching.cases.Standbys;
import org.alliancementors.matching.fit.Term;
import org.bson.Document;

/** Offers, answers to them and those who stand by, as parts of a case's document. */
final class OfferDocuments {

    private OfferDocuments() {}

    static Document offer(Offer offer) {
        return new Document("attempt", offer.attempt())
                .append("mentor", offer.mentor().value())
                .append("preferred", offer.preferred())
                .append("round", offer.round() == null ? null : offer.round().value())
                .append("policyVersion", offer.policyVersion())
                .append("addends", counts(offer.addends()))
                .append("distanceKm", offer.distanceKm())
                .append("offeredAt", date(offer.offeredAt()))
                .append("remindAt", date(offer.remindAt()))
                .append("expiresAt", date(offer.expiresAt()))
                .append(SteadDocuments.FIELD, SteadDocuments.write(offer.stead()));
    }

    static Offer offer(Document document) {
        String round = document.getString("round");
        return new Offer(
                number(document, "attempt"),
                new MentorId(text(document, "mentor")),
                flag(document, "preferred"),
                round == null ? null : new RoundId(round),
                number(document, "policyVersion"),
                counts(document, "addends", Term.class),
                number(document, "distanceKm"),
                time(document, "offeredAt"),
                time(document, "remindAt"),
                time(document, "expiresAt"),
                optional(document, SteadDocuments.FIELD, SteadDocuments::read));
    }

    static Document past(PastAttempt past) {
        return new Document("offer", offer(past.offer()))
                .append("acceptedAt", date(past.acceptedAt()))
                .append("ending", past.ending().name())
                .append("reason", past.reason())
                .append("endedAt", date(past.endedAt()));
    }

    static PastAttempt past(Document document) {
        return new PastAttempt(
                offer(inner(document, "offer")),
                optionalTime(document, "acceptedAt"),
                PastAttempt.Ending.valueOf(text(document, "ending")),
                document.getString("reason"),
                time(document, "endedAt"));
    }

    static Document declining(Declining declining) {
        return new Document("reason", declining.reason().name())
                .append(
                        "againFrom",
                        declining.againFrom() == null
                                ? null
                                : declining.againFrom().toString())
                .append("at", date(declining.at()))
                .append("finalAt", date(declining.finalAt()));
    }

    static Declining declining(Document document) {
        String againFrom = document.getString("againFrom");
        return new Declining(
                DeclineReason.valueOf(text(document, "reason")),
                againFrom == null ? null : LocalDate.parse(againFrom),
                time(document, "at"),
                time(document, "finalAt"));
    }

    static Document standbys(Standbys standbys) {
        return new Document("asked", standbys.asked())
                .append("current", standbys.current() == null ? null : standby(standbys.current()))
                .append("past", documents(standbys.past(), OfferDocuments::pastStandby))
                .append("searchAt", date(standbys.searchAt()));
    }

    static Standbys standbys(Document document) {
        return new Standbys(
                number(document, "asked"),
                optional(document, "current", OfferDocuments::standby),
                list(document, "past", OfferDocuments::pastStandby),
                optionalTime(document, "searchAt"));
    }

    private static Document standby(Standby standby) {
        return new Document("number", standby.number())
                .append("mentor", standby.mentor().value())
                .append("offer", offer(standby.offer()))
                .append("agreedAt", date(standby.agreedAt()));
    }

    private static Standby standby(Document document) {
        return new Standby(
                number(document, "number"),
                new MentorId(text(document, "mentor")),
                offer(inner(document, "offer")),
                optionalTime(document, "agreedAt"));
    }

    private static Document pastStandby(PastStandby past) {
        return new Document("number", past.number())
                .append("mentor", past.mentor().value())
                .append("ending", past.ending().name())
                .append("endedAt", date(past.endedAt()));
    }

    private static PastStandby pastStandby(Document document) {
        return new PastStandby(
                number(document, "number"),
                new MentorId(text(document, "mentor")),
                PastStandby.Ending.valueOf(text(document, "ending")),
                time(document, "endedAt"));
    }
}
