package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.decimal;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.inner;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.optionalTime;
import static org.alliancementors.matching.mongo.Fields.period;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.texts;
import static org.alliancementors.matching.mongo.Fields.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Closure;
import org.alliancementors.matching.cases.DeskNotes;
import org.alliancementors.matching.cases.Standbys;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Wish;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A case as a document. */
final class CaseDocuments implements StateMapping<Case> {

    static final String STATUS = "status";
    static final String WAITING_REASON = "waiting.reason";
    static final String WAITING_SINCE = "waiting.since";
    static final String FIRST_DAY = "wish.when.from";
    static final String SPECIALTIES = "wish.specialties";
    static final String OFFERED_AT = "offer.offeredAt";
    static final String SNOOZED_UNTIL = "desk.snoozedUntil";

    @Override
    public Document write(Case state) {
        return new Document(STATUS, state.status().name())
                .append("attempt", state.attempt())
                .append("fence", state.fence())
                .append("wish", state.wish() == null ? null : wish(state.wish()))
                .append("offer", state.offer() == null ? null : OfferDocuments.offer(state.offer()))
                .append("acceptedAt", date(state.acceptedAt()))
                .append("declining", state.declining() == null ? null : OfferDocuments.declining(state.declining()))
                .append("past", documents(state.past(), OfferDocuments::past))
                .append("earlier", state.earlier())
                .append("dues", documents(state.dues(), DueDocuments::due))
                .append("waiting", state.waiting() == null ? null : waiting(state.waiting()))
                .append("searchAt", date(state.searchAt()))
                .append("recheckSince", date(state.recheckSince()))
                .append("standbys", OfferDocuments.standbys(state.standbys()))
                .append("desk", DeskDocuments.notes(state.desk()))
                .append(
                        "reachable",
                        state.reachable().isEmpty()
                                ? null
                                : state.reachable().stream()
                                        .map(MentorId::value)
                                        .sorted()
                                        .toList())
                .append("closure", state.closure() == null ? null : closure(state.closure()));
    }

    @Override
    public Case read(String id, Document document) {
        return new Case(
                new MissionId(id),
                Case.Status.valueOf(text(document, STATUS)),
                number(document, "attempt"),
                number(document, "fence"),
                optional(document, "wish", CaseDocuments::wish),
                optional(document, "offer", OfferDocuments::offer),
                optionalTime(document, "acceptedAt"),
                optional(document, "declining", OfferDocuments::declining),
                list(document, "past", OfferDocuments::past),
                document.getInteger("earlier", 0),
                DueDocuments.dues(new MissionId(id), document),
                optional(document, "waiting", CaseDocuments::waiting),
                optionalTime(document, "searchAt"),
                optionalTime(document, "recheckSince"),
                document.containsKey("standbys") ? OfferDocuments.standbys(inner(document, "standbys")) : Standbys.NONE,
                document.containsKey("desk") ? DeskDocuments.notes(inner(document, "desk")) : DeskNotes.NONE,
                Set.copyOf(texts(document, "reachable", MentorId::new)),
                optional(document, "closure", CaseDocuments::closure));
    }

    /** Null for what is no id: a record that names it is set aside. */
    @Override
    public @Nullable Case initial(String id) {
        return Fields.isId(id) ? Case.of(new MissionId(id)) : null;
    }

    @Override
    public @Nullable Instant driveAt(Case state) {
        return state.dueAt();
    }

    private static Document wish(Wish wish) {
        return new Document("reference", wish.reference().value())
                .append(
                        "alliance",
                        wish.alliance() == null ? null : wish.alliance().value())
                .append("kind", wish.kind().name())
                .append(
                        "specialties",
                        new ArrayList<>(
                                wish.specialties().stream().map(Enum::name).toList()))
                .append("format", wish.format().name())
                .append("when", period(wish.when()))
                .append("postalCode", wish.postalCode().value())
                .append("state", wish.state().name())
                .append("latitude", wish.place().latitude())
                .append("longitude", wish.place().longitude())
                .append(
                        "preferredMentor",
                        wish.preferredMentor() == null
                                ? null
                                : wish.preferredMentor().value())
                .append(
                        "stateWish",
                        wish.stateWish() == null ? null : wish.stateWish().name())
                .append("requestedAt", date(wish.requestedAt()));
    }

    private static Wish wish(Document document) {
        String alliance = document.getString("alliance");
        String preferred = document.getString("preferredMentor");
        String stateWish = document.getString("stateWish");
        return new Wish(
                new MissionReference(text(document, "reference")),
                alliance == null ? null : new AllianceId(alliance),
                MissionKind.valueOf(text(document, "kind")),
                texts(document, "specialties", Specialty::valueOf),
                Format.valueOf(text(document, "format")),
                period(inner(document, "when")),
                new PostalCode(text(document, "postalCode")),
                FederalState.valueOf(text(document, "state")),
                new Place(decimal(document, "latitude"), decimal(document, "longitude")),
                preferred == null ? null : new MentorId(preferred),
                stateWish == null ? null : StateWish.valueOf(stateWish),
                time(document, "requestedAt"));
    }

    private static Document closure(Closure closure) {
        return new Document("how", closure.how().name()).append("at", date(closure.at()));
    }

    private static Closure closure(Document document) {
        return new Closure(Closure.How.valueOf(text(document, "how")), time(document, "at"));
    }

    static Document waiting(Waiting waiting) {
        return new Document("since", date(waiting.since()))
                .append("reason", waiting.reason().name())
                .append("excluded", counts(waiting.excluded()))
                .append("retryAt", date(waiting.retryAt()));
    }

    static Waiting waiting(Document document) {
        return new Waiting(
                time(document, "since"),
                Waiting.Reason.valueOf(text(document, "reason")),
                counts(document, "excluded", Exclusion.class),
                optionalTime(document, "retryAt"));
    }
}
