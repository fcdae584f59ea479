package org.alliancementors.notification.correspondence;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.jspecify.annotations.Nullable;

/** Who people are: asked of the owners of that knowledge when a mail is made, and kept nowhere. */
public interface Contacts {

    /** Asks for all of them at once. Blocks; has time-outs; never throws: an owner who is down is an answer. */
    Book lookUp(Question question);

    /**
     * Who is asked for.
     *
     * @param missions these missions
     * @param changed those of them of which no earlier answer may be believed
     * @param mentors these mentors
     * @param contacts these contacts of alliances
     */
    record Question(Set<MissionId> missions, Set<MissionId> changed, Set<MentorId> mentors, Set<ContactKey> contacts) {

        /** Keeps copies. */
        public Question {
            missions = Set.copyOf(missions);
            changed = Set.copyOf(changed);
            mentors = Set.copyOf(mentors);
            contacts = Set.copyOf(contacts);
        }
    }

    /**
     * A contact of an alliance.
     *
     * @param alliance which alliance
     * @param role which of its contacts
     * @param handover number of the handover that gives them the role, or null for the present contact: by the next handover it is
     *     somebody else, who is not meant
     */
    record ContactKey(
            AllianceId alliance, ContactRole role, @Nullable Integer handover) {

        static ContactKey current(AllianceId alliance) {
            return new ContactKey(alliance, ContactRole.CURRENT, null);
        }
    }

    /**
     * The answers.
     *
     * @param missions by mission
     * @param mentors by mentor
     * @param contacts by contact of an alliance
     */
    record Book(
            Map<MissionId, Entry<MissionContact>> missions,
            Map<MentorId, Entry<MentorContact>> mentors,
            Map<ContactKey, Entry<AllianceContact>> contacts) {

        Entry<MissionContact> of(MissionId mission) {
            return missions.getOrDefault(mission, new Entry.Unavailable<>());
        }

        Entry<MentorContact> of(MentorId mentor) {
            return mentors.getOrDefault(mentor, new Entry.Unavailable<>());
        }

        Entry<AllianceContact> of(ContactKey contact) {
            return contacts.getOrDefault(contact, new Entry.Unavailable<>());
        }
    }

    /**
     * What the owner said.
     *
     * @param <T> what was asked for
     */
    sealed interface Entry<T> {

        /** The same answer about a part of it. */
        default <R> Entry<R> map(Function<T, R> part) {
            return switch (this) {
                case Found<T>(var contact) -> new Found<>(part.apply(contact));
                case Gone<T> _ -> new Gone<>();
                case Unavailable<T> _ -> new Unavailable<>();
            };
        }

        /** Here it is. */
        record Found<T>(T contact) implements Entry<T> {}

        /** Known no more. */
        record Gone<T>() implements Entry<T> {}

        /** The owner could not be asked: ask again later. */
        record Unavailable<T>() implements Entry<T> {}
    }

    /**
     * A person.
     *
     * @param name as they want to be addressed
     * @param email where mails go
     * @param phone or null
     * @param language of their mails
     */
    record Person(String name, String email, @Nullable String phone, Language language) {

        /** Hides all of it. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * A mission and who asked for it.
     *
     * @param initiator who asked
     * @param request what was asked for
     * @param aim in the initiator's words, or null
     * @param trackingSecret opens the status page
     */
    record MissionContact(
            Person initiator, Request request, @Nullable String aim, String trackingSecret) {

        /** Hides all of it. */
        @Override
        public String toString() {
            return "MissionContact";
        }
    }

    /**
     * What was asked for, without persons.
     *
     * @param reference what people quote
     * @param kind what the mentor shall do
     * @param format how they want to meet
     * @param when the days
     * @param postalCode where
     * @param place its name
     * @param audience how many people, or null where unknown
     */
    record Request(
            MissionReference reference,
            MissionKind kind,
            Format format,
            Period when,
            PostalCode postalCode,
            String place,
            @Nullable Integer audience) {}

    /**
     * A contact of an alliance.
     *
     * @param person who
     * @param alliance its name
     */
    record AllianceContact(Person person, String alliance) {

        /** Hides all of it. */
        @Override
        public String toString() {
            return "AllianceContact";
        }
    }

    /**
     * A mentor.
     *
     * @param person who
     * @param town where they live, or null
     * @param organisation whom they belong to, or null
     */
    record MentorContact(
            Person person, @Nullable String town, @Nullable String organisation) {

        /** Hides all of it. */
        @Override
        public String toString() {
            return "MentorContact";
        }
    }
}
