package org.alliancementors.alliances;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * An alliance as it was typed, before any check.
 *
 * @param name what it is called
 * @param postalCode where it works
 * @param state code of its state; missing means in founding for a new one and no change for an old one
 * @param contacts who speaks for it
 */
public record AllianceDraft(
        @Nullable String name,
        @Nullable String postalCode,
        @Nullable String state,
        @Nullable List<@Nullable Person> contacts) {

    private static final int MOST_CONTACTS = 10;

    /**
     * Somebody as they were typed.
     *
     * @param name name
     * @param email mail address
     * @param phone telephone number
     * @param role what they do there
     */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String role) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    @Nullable
    AllianceState checkedState(Fields fields, AllianceState otherwise) {
        return state == null ? otherwise : fields.choice("state", state, AllianceState.class);
    }

    @Nullable
    AllianceProfile checkedProfile(Fields fields, Places places) {
        var before = fields.problems().size();
        var readName = fields.line("name", name, 160);
        var place = checkedPlace(fields, places, "postalCode", postalCode);
        var people = people(fields);
        return readName == null || place == null || fields.problems().size() > before
                ? null
                : new AllianceProfile(readName, place, people);
    }

    static @Nullable Place checkedPlace(Fields fields, Places places, String field, @Nullable String typed) {
        try {
            var code = new PostalCode(typed == null ? "" : typed);
            var place = places.find(code).orElse(null);
            if (place == null) {
                fields.refuse(
                        field,
                        "%s is not known: check its digits; a code of a post-office box will not do, give the one of the street address"
                                .formatted(code));
            }
            return place;
        } catch (IllegalArgumentException _) {
            fields.refuse(field, "is not a postal code: give its 5 digits, for example 37176");
            return null;
        }
    }

    private List<ContactPerson> people(Fields fields) {
        var read = new ArrayList<ContactPerson>();
        var typed = contacts == null ? List.<@Nullable Person>of() : contacts;
        if (typed.size() > MOST_CONTACTS) {
            fields.refuse("contacts", "has %d entries: give at most %d".formatted(typed.size(), MOST_CONTACTS));
            return read;
        }
        for (int i = 0; i < typed.size(); i++) {
            var path = "contacts[%d]".formatted(i);
            var person = typed.get(i);
            if (person == null) {
                fields.refuse(path, "is empty: give name, email and role, or leave it out");
                continue;
            }
            var contact = fields.contact(path, person.name(), person.email(), person.phone());
            var role = fields.line(path + ".role", person.role(), 80);
            if (contact != null && role != null) {
                read.add(new ContactPerson(contact, role));
            }
        }
        return read;
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "AllianceDraft[…]";
    }
}
