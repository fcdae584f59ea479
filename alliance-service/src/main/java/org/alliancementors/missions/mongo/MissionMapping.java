package org.alliancementors.missions.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Offer;
import org.alliancementors.missions.Origin;
import org.alliancementors.missions.Particulars;
import org.alliancementors.missions.Progress;
import org.alliancementors.missions.Standby;
import org.alliancementors.missions.Unreachable;
import org.alliancementors.missions.Wish;
import org.alliancementors.places.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a mission. Times have milliseconds. {@value #WAITING_FROM}, {@value #BEGUN_AT},
 * {@value #REQUESTED_AT}, {@value #FOUND_AT} and {@value #MAILBOX} follow from the rest and stand there to be found by.
 */
final class MissionMapping implements StateMapping<Mission> {

    static final String REFERENCE = "reference";
    static final String STATUS = "status";
    static final String WAITING_FROM = "waitingFrom";
    static final String BEGUN_AT = "begunAt";
    static final String KIND = "wish.kind";
    static final String REQUESTED_AT = "requestedAt";
    static final String FOUND_AT = "foundAt";
    static final String ALLIANCE = "wish.alliance";
    static final String MENTOR = "offer.mentor";
    static final String PLACE = "wish.postalCode";
    static final String MAILBOX = "particulars.mailbox";

    @Override
    public Document write(Mission mission) {
        var progress = mission.progress();
        return new Document(REFERENCE, mission.reference().value())
                .append("origin", origin(mission.origin()))
                .append("wish", wish(mission.wish()))
                .append("particulars", particulars(mission.particulars()))
                .append(STATUS, progress.status().name())
                .append("since", date(progress.since()))
                .append("lastProgressAt", date(progress.lastProgressAt()))
                .append(
                        WAITING_FROM,
                        mission.waiting()
                                .map(waiting -> Date.from(waiting.from()))
                                .orElse(null))
                .append(BEGUN_AT, date(progress.history().getFirst().at()))
                .append(REQUESTED_AT, date(progress.first(Happening.REQUESTED)))
                .append(FOUND_AT, date(progress.first(Happening.ACCEPTED)))
                .append("confirmBefore", date(progress.confirmBefore()))
                .append("offer", offer(progress.offer()))
                .append("standby", standby(progress.standby()))
                .append("unreachable", unreachable(progress.unreachable()))
                .append("cancelledFor", name(progress.cancelledFor()))
                .append("appointments", AppointmentDocuments.write(mission.appointments()))
                .append(
                        "history",
                        progress.history().stream().map(HistoryDocuments::entry).toList())
                .append(AftermathDocuments.FIELD, AftermathDocuments.write(mission.aftermath()))
                .append(AftermathDocuments.EFFECT, effect(mission));
    }

    @Override
    public Mission read(String id, Document document) {
        var cancelledFor = document.getString("cancelledFor");
        return new Mission(
                new MissionId(id),
                new MissionReference(document.getString(REFERENCE)),
                origin(document.get("origin", Document.class)),
                wish(document.get("wish", Document.class)),
                particulars(document.get("particulars", Document.class)),
                new Progress(
                        MissionStatus.valueOf(document.getString(STATUS)),
                        instant(document, "since"),
                        instant(document, "lastProgressAt"),
                        optionalInstant(document, "confirmBefore"),
                        offer(document.get("offer", Document.class)),
                        standby(document.get("standby", Document.class)),
                        unreachable(document.get("unreachable", Document.class)),
                        cancelledFor == null ? null : CancellationReason.valueOf(cancelledFor),
                        document.getList("history", Document.class).stream()
                                .map(HistoryDocuments::entry)
                                .toList()),
                AppointmentDocuments.read(document.get("appointments", Document.class)),
                AftermathDocuments.read(document.get(AftermathDocuments.FIELD, Document.class)));
    }

    /** The earliest of what waits: the mission itself, and its appointments. */
    @Override
    public @Nullable Instant driveAt(Mission mission) {
        return Stream.of(
                        Optional.ofNullable(mission.dueAt()),
                        Optional.ofNullable(mission.appointments().workAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Document effect(Mission mission) {
        return mission.status() == MissionStatus.COMPLETED
                ? AftermathDocuments.effect(mission.aftermath().effect())
                : null;
    }

    private static Document origin(Origin origin) {
        return new Document("client", origin.client())
                .append("trusted", origin.trusted())
                .append("requestHash", origin.requestHash());
    }

    private static Origin origin(Document stored) {
        return new Origin(stored.getString("client"), stored.getBoolean("trusted"), stored.getString("requestHash"));
    }

    private static Document wish(Wish wish) {
        var place = wish.place();
        return new Document("kind", wish.kind().name())
                .append(
                        "specialties",
                        wish.specialties().stream().map(Enum::name).toList())
                .append("postalCode", place.code().value())
                .append("place", place.name())
                .append("state", place.state().name())
                .append("latitude", place.latitude())
                .append("longitude", place.longitude())
                .append("format", wish.format().name())
                .append("from", wish.when().from().toString())
                .append("to", wish.when().to().toString())
                .append(
                        "preferredMentor",
                        wish.preferredMentor() == null
                                ? null
                                : wish.preferredMentor().value())
                .append("stateWish", name(wish.stateWish()))
                .append(
                        "alliance",
                        wish.alliance() == null ? null : wish.alliance().value());
    }

    private static Wish wish(Document stored) {
        var mentor = stored.getString("preferredMentor");
        var stateWish = stored.getString("stateWish");
        var alliance = stored.getString("alliance");
        return new Wish(
                MissionKind.valueOf(stored.getString("kind")),
                stored.getList("specialties", String.class).stream()
                        .map(Specialty::valueOf)
                        .toList(),
                new Place(
                        new PostalCode(stored.getString("postalCode")),
                        stored.getString("place"),
                        FederalState.valueOf(stored.getString("state")),
                        stored.getDouble("latitude"),
                        stored.getDouble("longitude")),
                Format.valueOf(stored.getString("format")),
                new Period(LocalDate.parse(stored.getString("from")), LocalDate.parse(stored.getString("to"))),
                mentor == null ? null : new MentorId(mentor),
                stateWish == null ? null : StateWish.valueOf(stateWish),
                alliance == null ? null : new AllianceId(alliance));
    }

    private static Document particulars(Particulars particulars) {
        var contact = particulars.contact();
        return new Document("aim", particulars.aim())
                .append("audience", particulars.audience())
                .append("language", particulars.language().name())
                .append("pressWanted", particulars.pressWanted())
                .append("name", contact.name())
                .append("email", contact.email().value())
                .append("phone", contact.phone())
                .append("mailbox", contact.email().key())
                .append("secondContact", second(particulars.secondContact()));
    }

    private static @Nullable Document second(@Nullable Contact contact) {
        return contact == null
                ? null
                : new Document("name", contact.name())
                        .append("email", contact.email().value())
                        .append("phone", contact.phone());
    }

    private static Particulars particulars(Document stored) {
        return new Particulars(
                stored.getString("aim"),
                stored.getInteger("audience"),
                Language.valueOf(stored.getString("language")),
                stored.getBoolean("pressWanted", false),
                contact(stored),
                stored.get("secondContact") == null ? null : contact(stored.get("secondContact", Document.class)));
    }

    private static Contact contact(Document stored) {
        return new Contact(
                stored.getString("name"), new EmailAddress(stored.getString("email")), stored.getString("phone"));
    }

    private static @Nullable Document offer(@Nullable Offer offer) {
        return offer == null
                ? null
                : new Document("attempt", offer.attempt())
                        .append("mentor", offer.mentor().value())
                        .append("expiresAt", date(offer.expiresAt()));
    }

    private static @Nullable Offer offer(@Nullable Document stored) {
        return stored == null
                ? null
                : new Offer(
                        stored.getInteger("attempt"),
                        new MentorId(stored.getString("mentor")),
                        instant(stored, "expiresAt"));
    }

    private static @Nullable Document standby(@Nullable Standby standby) {
        return standby == null
                ? null
                : new Document("number", standby.number())
                        .append("mentor", standby.mentor().value())
                        .append("askedAt", date(standby.askedAt()))
                        .append("expiresAt", date(standby.expiresAt()))
                        .append("agreedAt", date(standby.agreedAt()));
    }

    private static @Nullable Standby standby(@Nullable Document stored) {
        return stored == null
                ? null
                : new Standby(
                        stored.getInteger("number"),
                        new MentorId(stored.getString("mentor")),
                        instant(stored, "askedAt"),
                        instant(stored, "expiresAt"),
                        optionalInstant(stored, "agreedAt"));
    }

    private static @Nullable Document unreachable(@Nullable Unreachable unreachable) {
        return unreachable == null
                ? null
                : new Document("since", date(unreachable.since()))
                        .append("reason", unreachable.reason().name());
    }

    private static @Nullable Unreachable unreachable(@Nullable Document stored) {
        return stored == null
                ? null
                : new Unreachable(instant(stored, "since"), Unreachable.Reason.valueOf(stored.getString("reason")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }

    private static @Nullable Instant optionalInstant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
