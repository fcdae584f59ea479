package org.alliancementors.notification.correspondence.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.ContactRole;
import org.alliancementors.notification.correspondence.Contacts.AllianceContact;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.Contacts.MentorContact;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.jspecify.annotations.Nullable;

/** What is asked and answered on {@code POST /internal/contacts}. Fields that we do not know are ignored. */
final class Wire {

    private Wire() {}

    record Question<T>(List<T> entries) {}

    record Mission(String mission) {}

    record Mentor(String mentor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AllianceQuestion(
            String alliance, ContactRole contact, @Nullable Integer handover) {}

    record Missions(List<MissionEntry> entries) {}

    record Mentors(List<MentorEntry> entries) {}

    record Alliances(List<AllianceEntry> entries) {}

    enum Status {
        found,
        gone
    }

    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Language language,
            @Nullable String town,
            @Nullable String organisation) {

        Person person() {
            return new Person(
                    Objects.requireNonNull(name, "contact.name"),
                    Objects.requireNonNull(email, "contact.email"),
                    phone,
                    language == null ? Language.DE : language);
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    record MissionEntry(
            String mission,
            Status status,
            @Nullable Contact contact,
            @Nullable String aim,
            @Nullable String reference,
            @Nullable String trackingSecret,
            @Nullable String place,
            @Nullable String postalCode,
            @Nullable MissionKind kind,
            @Nullable Format format,
            @Nullable Period when,
            @Nullable Integer audience) {

        Entry<MissionContact> entry() {
            if (status == Status.gone) {
                return new Entry.Gone<>();
            }
            var request = new Request(
                    new MissionReference(Objects.requireNonNull(reference, "reference")),
                    Objects.requireNonNull(kind, "kind"),
                    Objects.requireNonNull(format, "format"),
                    Objects.requireNonNull(when, "when"),
                    new PostalCode(Objects.requireNonNull(postalCode, "postalCode")),
                    Objects.requireNonNull(place, "place"),
                    audience);
            return new Entry.Found<>(new MissionContact(
                    Objects.requireNonNull(contact, "contact").person(),
                    request,
                    aim,
                    Objects.requireNonNull(trackingSecret, "trackingSecret")));
        }

        @Override
        public String toString() {
            return "MissionEntry " + mission;
        }
    }

    record AllianceEntry(
            String alliance,
            Status status,
            @Nullable Contact contact,
            @Nullable String allianceName) {

        Entry<AllianceContact> entry() {
            return status == Status.gone
                    ? new Entry.Gone<>()
                    : new Entry.Found<>(new AllianceContact(
                            Objects.requireNonNull(contact, "contact").person(),
                            Objects.requireNonNull(allianceName, "allianceName")));
        }

        @Override
        public String toString() {
            return "AllianceEntry " + alliance;
        }
    }

    record MentorEntry(
            String mentor, Status status, @Nullable Contact contact) {

        Entry<MentorContact> entry() {
            if (status == Status.gone) {
                return new Entry.Gone<>();
            }
            var known = Objects.requireNonNull(contact, "contact");
            return new Entry.Found<>(new MentorContact(known.person(), known.town(), known.organisation()));
        }

        @Override
        public String toString() {
            return "MentorEntry " + mentor;
        }
    }
}
