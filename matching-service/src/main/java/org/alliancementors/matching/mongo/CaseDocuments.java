package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.decimal;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.flag;
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
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.PastAttempt;
import org.alliancementors.matching.cases.Release;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.Wish;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A case as a document. */
final class CaseDocuments implements StateMapping<Case> {

    static final String STATUS = "status";
    static final String WAITING_REASON = "waiting.reason";
    static final String WAITING_SINCE = "waiting.since";
    static final String REQUESTED_AT = "wish.requestedAt";

    @Override
    public Document write(Case state) {
        return new Document(STATUS, state.status().name())
                .append("attempt", state.attempt())
                .append("fence", state.fence())
                .append("wish", state.wish() == null ? null : wish(state.wish()))
                .append("offer", state.offer() == null ? null : offer(state.offer()))
                .append("acceptedAt", date(state.acceptedAt()))
                .append("past", documents(state.past(), CaseDocuments::past))
                .append("releases", documents(state.releases(), CaseDocuments::release))
                .append("waiting", state.waiting() == null ? null : waiting(state.waiting()))
                .append("searchAt", date(state.searchAt()));
    }

    @Override
    public Case read(String id, Document document) {
        return new Case(
                new MissionId(id),
                Case.Status.valueOf(text(document, STATUS)),
                number(document, "attempt"),
                number(document, "fence"),
                optional(document, "wish", CaseDocuments::wish),
                optional(document, "offer", CaseDocuments::offer),
                optionalTime(document, "acceptedAt"),
                list(document, "past", CaseDocuments::past),
                list(document, "releases", CaseDocuments::release),
                optional(document, "waiting", CaseDocuments::waiting),
                optionalTime(document, "searchAt"));
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
                .append("requestedAt", date(wish.requestedAt()));
    }

    private static Wish wish(Document document) {
        String alliance = document.getString("alliance");
        String preferred = document.getString("preferredMentor");
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
                time(document, "requestedAt"));
    }

    private static Document offer(Offer offer) {
        return new Document("attempt", offer.attempt())
                .append("mentor", offer.mentor().value())
                .append("preferred", offer.preferred())
                .append("round", offer.round().value())
                .append("policyVersion", offer.policyVersion())
                .append("addends", counts(offer.addends()))
                .append("distanceKm", offer.distanceKm())
                .append("offeredAt", date(offer.offeredAt()))
                .append("remindAt", date(offer.remindAt()))
                .append("expiresAt", date(offer.expiresAt()));
    }

    private static Offer offer(Document document) {
        return new Offer(
                number(document, "attempt"),
                new MentorId(text(document, "mentor")),
                flag(document, "preferred"),
                new RoundId(text(document, "round")),
                number(document, "policyVersion"),
                counts(document, "addends", Term.class),
                number(document, "distanceKm"),
                time(document, "offeredAt"),
                time(document, "remindAt"),
                time(document, "expiresAt"));
    }

    private static Document past(PastAttempt past) {
        return new Document("offer", offer(past.offer()))
                .append("acceptedAt", date(past.acceptedAt()))
                .append("ending", past.ending().name())
                .append("reason", past.reason())
                .append("endedAt", date(past.endedAt()));
    }

    private static PastAttempt past(Document document) {
        return new PastAttempt(
                offer(inner(document, "offer")),
                optionalTime(document, "acceptedAt"),
                PastAttempt.Ending.valueOf(text(document, "ending")),
                document.getString("reason"),
                time(document, "endedAt"));
    }

    private static Document release(Release release) {
        return new Document("mentor", release.mentor().value())
                .append("attempt", release.attempt())
                .append("since", date(release.since()));
    }

    private static Release release(Document document) {
        return new Release(
                new MentorId(text(document, "mentor")), number(document, "attempt"), time(document, "since"));
    }

    private static Document waiting(Waiting waiting) {
        return new Document("since", date(waiting.since()))
                .append("reason", waiting.reason().name())
                .append("excluded", counts(waiting.excluded()))
                .append("retryAt", date(waiting.retryAt()));
    }

    private static Waiting waiting(Document document) {
        return new Waiting(
                time(document, "since"),
                Waiting.Reason.valueOf(text(document, "reason")),
                counts(document, "excluded", Exclusion.class),
                optionalTime(document, "retryAt"));
    }
}
