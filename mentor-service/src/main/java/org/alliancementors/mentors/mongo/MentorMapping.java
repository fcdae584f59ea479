package org.alliancementors.mentors.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.mentors.Absence;
import org.alliancementors.mentors.Contact;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorStatus;
import org.alliancementors.mentors.PersonName;
import org.alliancementors.mentors.Profile;
import org.alliancementors.mentors.SearchWords;
import org.alliancementors.places.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a mentor. Flat, so that a field of a newer build survives an older one; with four fields that only
 * queries use: all specialties, the search words, the sort key and the address as it is compared.
 */
final class MentorMapping implements StateMapping<Mentor> {

    static final String STATUS = "status";
    static final String SPECIALTIES = "specialties";
    static final String FORMATS = "formats";
    static final String STATE = "state";
    static final String SEARCH_WORDS = "searchWords";
    static final String SORT_KEY = "sortKey";
    static final String EMAIL_KEY = "emailKey";

    @Override
    public Document write(Mentor mentor) {
        Profile profile = mentor.profile();
        Place place = profile.place();
        Document document = new Document(STATUS, mentor.status().name())
                .append("first", profile.name().first())
                .append("last", profile.name().last())
                .append("email", profile.contact().email())
                .append("phone", profile.contact().phone())
                .append("organisation", profile.organisation())
                .append("cohort", profile.cohort())
                .append("postalCode", place.code().value())
                .append("town", place.name())
                .append(STATE, place.state().name())
                .append("latitude", place.latitude())
                .append("longitude", place.longitude())
                .append("mainSpecialties", names(profile.mainSpecialties()))
                .append("sideSpecialties", names(profile.sideSpecialties()))
                .append(SPECIALTIES, names(all(profile)))
                .append(FORMATS, names(profile.formats()))
                .append("radiusKm", profile.radiusKm())
                .append("capacity", profile.capacity())
                .append(
                        "ownAlliances",
                        profile.ownAlliances().stream().map(AllianceId::value).toList())
                .append("language", profile.language().name())
                .append(
                        "absences",
                        mentor.absences().stream().map(MentorMapping::write).toList())
                .append("fingerprint", mentor.fingerprint())
                .append("revision", mentor.revision())
                .append("changedAt", Date.from(mentor.changedAt()))
                .append("withdrawnAt", date(mentor.withdrawnAt()))
                .append("forgotten", mentor.forgotten() ? true : null)
                .append("retelling", mentor.retelling() ? true : null)
                .append(SEARCH_WORDS, SearchWords.of(profile))
                .append(SORT_KEY, SearchWords.sortKey(profile.name()))
                .append(EMAIL_KEY, Contact.key(profile.contact().email()));
        CareDocuments.write(mentor, document);
        return document;
    }

    @Override
    public Mentor read(String id, Document document) {
        Date withdrawnAt = document.getDate("withdrawnAt");
        return new Mentor(
                new MentorId(id),
                MentorStatus.valueOf(document.getString(STATUS)),
                profile(document),
                document.getList("absences", Document.class).stream()
                        .map(MentorMapping::absence)
                        .toList(),
                CareDocuments.read(document),
                document.getString("fingerprint"),
                document.getLong("revision"),
                document.getDate("changedAt").toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                document.getBoolean("forgotten", false),
                document.getBoolean("retelling", false));
    }

    @Override
    public @Nullable Instant driveAt(Mentor mentor) {
        return mentor.driveAt().orElse(null);
    }

    private static Profile profile(Document document) {
        return new Profile(
                new PersonName(document.getString("first"), document.getString("last")),
                new Contact(document.getString("email"), document.getString("phone")),
                document.getString("organisation"),
                document.getString("cohort"),
                new Place(
                        new PostalCode(document.getString("postalCode")),
                        document.getString("town"),
                        FederalState.valueOf(document.getString(STATE)),
                        document.getDouble("latitude"),
                        document.getDouble("longitude")),
                list(document, "mainSpecialties", Specialty::valueOf),
                list(document, "sideSpecialties", Specialty::valueOf),
                list(document, FORMATS, Format::valueOf),
                document.getInteger("radiusKm"),
                document.getInteger("capacity"),
                list(document, "ownAlliances", AllianceId::new),
                Language.valueOf(document.getString("language")));
    }

    private static List<Specialty> all(Profile profile) {
        return Stream.concat(profile.mainSpecialties().stream(), profile.sideSpecialties().stream())
                .sorted()
                .toList();
    }

    private static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static <T> List<T> list(Document document, String field, Function<String, T> read) {
        return document.getList(field, String.class).stream().map(read).toList();
    }

    private static Document write(Absence absence) {
        return new Document("from", absence.period().from().toString())
                .append("to", absence.period().to().toString());
    }

    private static Absence absence(Document document) {
        return new Absence(
                new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to"))));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
