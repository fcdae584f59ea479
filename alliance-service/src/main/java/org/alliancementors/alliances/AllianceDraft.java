package org.alliancementors.alliances;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.Language;
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
 * @param contacts who speaks for it, the coordination first
 * @param steeringGroup who steers it; missing means no change
 * @param language language of its mails; missing means no change, German for a new one
 */
public record AllianceDraft(
        @Nullable String name,
        @Nullable String postalCode,
        @Nullable String state,
        @Nullable List<@Nullable Person> contacts,
        @Nullable List<@Nullable Member> steeringGroup,
        @Nullable String language) {

    private static final int MOST_CONTACTS = 10;
    private static final int MOST_MEMBERS = 12;

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

    /**
     * A member of the steering group as typed.
     *
     * @param function what they are there
     * @param name name
     */
    public record Member(
            @Nullable String function, @Nullable String name) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    @Nullable
    AllianceState checkedState(Fields fields, AllianceState otherwise) {
        return state == null ? otherwise : fields.choice("state", state, AllianceState.class);
    }

    /** The profile, where what is not typed stays as it was before. */
    @Nullable
    AllianceProfile checkedProfile(Fields fields, Places places, @Nullable AllianceProfile earlier) {
        var before = fields.problems().size();
        var readName = fields.line("name", name, 160);
        var place = checkedPlace(fields, places, "postalCode", postalCode);
        var people = people(fields);
        var steering = steeringGroup == null && earlier != null ? earlier.steeringGroup() : members(fields);
        var otherwise = earlier == null ? Language.DE : earlier.language();
        var read = language == null ? otherwise : fields.choice("language", language, Language.class);
        return readName == null
                        || place == null
                        || read == null
                        || fields.problems().size() > before
                ? null
                : new AllianceProfile(
                        readName, place, people, earlier == null ? null : earlier.secondContact(), steering, read);
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
            var checked = person(fields, path, person);
            if (checked != null) {
                read.add(checked);
            }
        }
        return read;
    }

    static @Nullable ContactPerson person(Fields fields, String path, Person typed) {
        var contact = fields.contact(path, typed.name(), typed.email(), typed.phone());
        var role = fields.line(path + ".role", typed.role(), 80);
        return contact == null || role == null ? null : new ContactPerson(contact, role);
    }

    private List<SteeringMember> members(Fields fields) {
        var read = new ArrayList<SteeringMember>();
        var typed = steeringGroup == null ? List.<@Nullable Member>of() : steeringGroup;
        if (typed.size() > MOST_MEMBERS) {
            fields.refuse("steeringGroup", "has %d entries: give at most %d".formatted(typed.size(), MOST_MEMBERS));
            return read;
        }
        for (int i = 0; i < typed.size(); i++) {
            var path = "steeringGroup[%d]".formatted(i);
            var member = typed.get(i);
            var function = fields.line(path + ".function", member == null ? null : member.function(), 120);
            var readName = fields.line(path + ".name", member == null ? null : member.name(), 120);
            if (function != null && readName != null) {
                read.add(new SteeringMember(function, readName));
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
