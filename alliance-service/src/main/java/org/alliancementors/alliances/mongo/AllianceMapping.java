package org.alliancementors.alliances.mongo;

import java.util.Date;
import org.alliancementors.alliances.Alliance;
import org.alliancementors.alliances.AllianceProfile;
import org.alliancementors.alliances.AllianceState;
import org.alliancementors.alliances.ContactPerson;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.EmailAddress;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.places.Place;
import org.bson.Document;

/** The stored form of an alliance. Times have milliseconds. */
final class AllianceMapping implements StateMapping<Alliance> {

    static final String STATE = "state";

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
                .append(STATE, alliance.state().name())
                .append("fictitious", alliance.fictitious())
                .append("requestHash", alliance.requestHash())
                .append("createdAt", Date.from(alliance.createdAt()));
    }

    @Override
    public Alliance read(String id, Document document) {
        var place = new Place(
                new PostalCode(document.getString("postalCode")),
                document.getString("place"),
                FederalState.valueOf(document.getString("federalState")),
                document.getDouble("latitude"),
                document.getDouble("longitude"));
        var contacts = document.getList("contacts", Document.class).stream()
                .map(AllianceMapping::person)
                .toList();
        return new Alliance(
                new AllianceId(id),
                new AllianceProfile(document.getString("name"), place, contacts),
                AllianceState.valueOf(document.getString(STATE)),
                document.getBoolean("fictitious"),
                document.getString("requestHash"),
                document.getDate("createdAt").toInstant());
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
