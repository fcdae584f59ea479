package org.alliancementors.alliances.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceProfile;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.Check;
import org.alliancementors.alliances.ContactPerson;
import org.alliancementors.alliances.SteeringMember;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.places.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an alliance. Times have milliseconds. An alliance that an older build stored knows nothing of its life:
 * it counts as confirmed when it was registered, and has its next question from its next change on.
 */
final class AllianceMapping implements StateMapping<Alliance> {

    static final String STATE = "state";
    static final String ATTENTION = "attention";

    @Override
    public Document write(Alliance alliance) {
        var profile = alliance.profile();
        var place = profile.place();
        return new Document("name", profile.name())
                .append("postalCode", place.code().value())
                .append("place", place.name())
                .append("federalState", place.state().name())
                .append("latitude", place.latitude())
                .append("longitude", place.longitude())
                .append(
                        "contacts",
                        profile.contacts().stream().map(AllianceMapping::person).toList())
                .append("secondContact", profile.secondContact() == null ? null : person(profile.secondContact()))
                .append(
                        "steeringGroup",
                        profile.steeringGroup().stream()
                                .map(member ->
                                        new Document("function", member.function()).append("name", member.name()))
                                .toList())
                .append("language", profile.language().name())
                .append(STATE, alliance.state().name())
                .append(ATTENTION, alliance.attention().stream().map(Enum::name).toList())
                .append("fictitious", alliance.fictitious())
                .append("requestHash", alliance.requestHash())
                .append("createdAt", Date.from(alliance.createdAt()))
                .append("check", AllianceLifeMapping.check(alliance.check()))
                .append("handover", AllianceLifeMapping.handover(alliance.handover()))
                .append("merge", AllianceLifeMapping.merge(alliance.merge()))
                .append(
                        "history",
                        alliance.history().stream()
                                .map(AllianceLifeMapping::entry)
                                .toList());
    }

    @Override
    public Alliance read(String id, Document document) {
        var place = new Place(
                new PostalCode(document.getString("postalCode")),
                document.getString("place"),
                FederalState.valueOf(document.getString("federalState")),
                document.getDouble("latitude"),
                document.getDouble("longitude"));
        return new Alliance(
                new AllianceId(id),
                profile(document, place),
                AllianceState.valueOf(document.getString(STATE)),
                document.getBoolean("fictitious"),
                document.getString("requestHash"),
                document.getDate("createdAt").toInstant(),
                check(document),
                AllianceLifeMapping.readHandover(document.get("handover", Document.class)),
                AllianceLifeMapping.readMerge(document.get("merge", Document.class)),
                list(document, "history").stream()
                        .map(AllianceLifeMapping::entry)
                        .toList());
    }

    @Override
    public @Nullable Instant driveAt(Alliance alliance) {
        return alliance.driveAt();
    }

    private static Check check(Document document) {
        var check = document.get("check", Document.class);
        return check == null
                ? Check.confirmed(document.getDate("createdAt").toInstant())
                : AllianceLifeMapping.check(check);
    }

    private static List<Document> list(Document document, String field) {
        var list = document.getList(field, Document.class);
        return list == null ? List.of() : list;
    }

    private static AllianceProfile profile(Document document, Place place) {
        var second = document.get("secondContact", Document.class);
        var language = document.getString("language");
        return new AllianceProfile(
                document.getString("name"),
                place,
                document.getList("contacts", Document.class).stream()
                        .map(AllianceMapping::person)
                        .toList(),
                second == null ? null : person(second),
                list(document, "steeringGroup").stream()
                        .map(member -> new SteeringMember(member.getString("function"), member.getString("name")))
                        .toList(),
                language == null ? Language.DE : Language.valueOf(language));
    }

    private static Document person(ContactPerson person) {
        var contact = person.contact();
        return new Document("name", contact.name())
                .append("email", contact.email().value())
                .append("phone", contact.phone())
                .append("role", person.role());
    }

    private static ContactPerson person(Document stored) {
        return new ContactPerson(
                new Contact(
                        stored.getString("name"),
                        new EmailAddress(stored.getString("email")),
                        stored.getString("phone")),
                stored.getString("role"));
    }
}
