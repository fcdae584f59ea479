package org.alliancementors.matching.mongo;

import static org.alliancementors.matching.mongo.Fields.counts;
import static org.alliancementors.matching.mongo.Fields.date;
import static org.alliancementors.matching.mongo.Fields.decimal;
import static org.alliancementors.matching.mongo.Fields.documents;
import static org.alliancementors.matching.mongo.Fields.flag;
import static org.alliancementors.matching.mongo.Fields.inner;
import static org.alliancementors.matching.mongo.Fields.list;
import static org.alliancementors.matching.mongo.Fields.longNumber;
import static org.alliancementors.matching.mongo.Fields.names;
import static org.alliancementors.matching.mongo.Fields.number;
import static org.alliancementors.matching.mongo.Fields.optional;
import static org.alliancementors.matching.mongo.Fields.optionalTime;
import static org.alliancementors.matching.mongo.Fields.text;
import static org.alliancementors.matching.mongo.Fields.texts;
import static org.alliancementors.matching.mongo.Fields.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.TrackRecord;
import org.alliancementors.matching.places.Departure;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A mentor with the places taken as a document. */
final class MentorDocuments implements StateMapping<MentorPlaces> {

    @Override
    public Document write(MentorPlaces state) {
        return new Document("profileSeq", state.profileSeq())
                .append("open", state.open())
                .append("profile", state.profile() == null ? null : profile(state.profile()))
                .append("holds", documents(state.holds(), MentorDocuments::hold))
                .append("track", track(state.track()))
                .append(
                        "againFrom",
                        state.againFrom() == null ? null : state.againFrom().toString())
                .append("pullSince", date(state.pullSince()))
                .append("recallSince", date(state.recallSince()))
                .append("departure", state.departure() == null ? null : departure(state.departure()));
    }

    @Override
    public MentorPlaces read(String id, Document document) {
        var mentor = new MentorId(id);
        String againFrom = document.getString("againFrom");
        return new MentorPlaces(
                mentor,
                longNumber(document, "profileSeq"),
                flag(document, "open"),
                optional(document, "profile", inner -> profile(mentor, inner)),
                list(document, "holds", MentorDocuments::hold),
                document.containsKey("track") ? track(inner(document, "track")) : TrackRecord.EMPTY,
                againFrom == null ? null : LocalDate.parse(againFrom),
                optionalTime(document, "pullSince"),
                optionalTime(document, "recallSince"),
                optional(document, "departure", MentorDocuments::departure));
    }

    /** Null for what is no id: a record that names it is set aside. */
    @Override
    public @Nullable MentorPlaces initial(String id) {
        return Fields.isId(id) ? MentorPlaces.unknown(new MentorId(id)) : null;
    }

    @Override
    public @Nullable Instant driveAt(MentorPlaces state) {
        return state.dueAt();
    }

    private static Document profile(Profile profile) {
        return new Document("main", names(profile.mainSpecialties()))
                .append("side", names(profile.sideSpecialties()))
                .append("formats", names(profile.formats()))
                .append("state", profile.state().name())
                .append("latitude", profile.place().latitude())
                .append("longitude", profile.place().longitude())
                .append("radiusKm", profile.radiusKm())
                .append("capacity", profile.capacity())
                .append("absences", documents(profile.absences(), Fields::period))
                .append(
                        "ownAlliances",
                        new ArrayList<>(profile.ownAlliances().stream()
                                .map(AllianceId::value)
                                .sorted()
                                .toList()))
                .append(
                        "substitute",
                        profile.substitute() == null
                                ? null
                                : profile.substitute().value());
    }

    private static Document departure(Departure departure) {
        return new Document(
                "successor",
                departure.successor() == null ? null : departure.successor().value());
    }

    private static Departure departure(Document document) {
        return new Departure(optionalMentor(document, "successor"));
    }

    private static @Nullable MentorId optionalMentor(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : new MentorId(id);
    }

    private static Profile profile(MentorId mentor, Document document) {
        return new Profile(
                mentor,
                Set.copyOf(texts(document, "main", Specialty::valueOf)),
                Set.copyOf(texts(document, "side", Specialty::valueOf)),
                Set.copyOf(texts(document, "formats", Format::valueOf)),
                FederalState.valueOf(text(document, "state")),
                new Place(decimal(document, "latitude"), decimal(document, "longitude")),
                number(document, "radiusKm"),
                number(document, "capacity"),
                list(document, "absences", Fields::period),
                Set.copyOf(texts(document, "ownAlliances", AllianceId::new)),
                optionalMentor(document, "substitute"));
    }

    private static Document hold(Hold hold) {
        return new Document("mission", hold.mission().value())
                .append("attempt", hold.attempt())
                .append("role", hold.role().name())
                .append("round", hold.round().value())
                .append("since", date(hold.since()))
                .append("confirmed", hold.confirmed())
                .append("engagement", hold.engagement() == null ? null : DueDocuments.engagement(hold.engagement()));
    }

    private static Hold hold(Document document) {
        return new Hold(
                new MissionId(text(document, "mission")),
                number(document, "attempt"),
                Hold.Role.valueOf(text(document, "role")),
                new RoundId(text(document, "round")),
                time(document, "since"),
                flag(document, "confirmed"),
                optional(document, "engagement", DueDocuments::engagement));
    }

    private static Document track(TrackRecord track) {
        var missions = new Document();
        track.missions().forEach((month, count) -> missions.append(month.toString(), count));
        return new Document("missions", missions)
                .append("kinds", counts(track.kinds()))
                .append("answered", track.answered())
                .append("lapsed", track.lapsed());
    }

    private static TrackRecord track(Document document) {
        var missions = new HashMap<YearMonth, Integer>();
        inner(document, "missions")
                .forEach((month, count) -> missions.put(YearMonth.parse(month), ((Number) count).intValue()));
        return new TrackRecord(
                missions,
                counts(document, "kinds", MissionKind.class),
                number(document, "answered"),
                number(document, "lapsed"));
    }
}
