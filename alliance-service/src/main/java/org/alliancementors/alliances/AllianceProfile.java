package org.alliancementors.alliances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.contacts.Contact;
import org.alliancementors.events.codes.Language;
import org.alliancementors.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about an alliance, checked.
 *
 * @param name what it is called, one line
 * @param place where it works
 * @param contacts who speaks for it, at most 10; the first one coordinates it and gets its mails
 * @param secondContact who stands in for the coordination, or null
 * @param steeringGroup who steers it, at most 12
 * @param language language of its mails
 */
public record AllianceProfile(
        String name,
        Place place,
        List<ContactPerson> contacts,
        @Nullable ContactPerson secondContact,
        List<SteeringMember> steeringGroup,
        Language language) {

    /** Keeps copies of the lists. */
    public AllianceProfile {
        contacts = List.copyOf(contacts);
        steeringGroup = List.copyOf(steeringGroup);
    }

    /** A profile without second contact and steering group, in German. */
    public AllianceProfile(String name, Place place, List<ContactPerson> contacts) {
        this(name, place, contacts, null, List.of(), Language.DE);
    }

    /** Who coordinates it, if anybody is known. */
    public Optional<Contact> coordination() {
        return contacts.stream().findFirst().map(ContactPerson::contact);
    }

    AllianceProfile called(String newName, Place newPlace) {
        return new AllianceProfile(newName, newPlace, contacts, secondContact, steeringGroup, language);
    }

    AllianceProfile withSecondContact(@Nullable ContactPerson person) {
        return new AllianceProfile(name, place, contacts, person, steeringGroup, language);
    }

    /** The same with somebody else in the role of the coordination. */
    AllianceProfile coordinatedBy(Contact next) {
        var people = new ArrayList<>(contacts);
        people.set(0, new ContactPerson(next, people.getFirst().role()));
        return new AllianceProfile(name, place, people, secondContact, steeringGroup, language);
    }
}
