package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.Language;
import org.jspecify.annotations.Nullable;

/** Puts a mail into words. The same content always gives the same text. */
public interface Writing {

    /**
     * Writes subject, text and HTML.
     *
     * @throws RuntimeException when the templates are at fault
     */
    Letter.Text write(Content content);

    /**
     * What goes into the recipient's calendar, or null where the mail changes nothing there.
     *
     * @param madeAt when the mail was called for, the same for every attempt
     */
    Letter.@Nullable CalendarFile calendar(Content content, Instant madeAt);

    /**
     * Writes what is about no mission.
     *
     * @throws RuntimeException when the templates are at fault
     */
    Letter.Text write(Note note);

    /**
     * What there is to say about an alliance or a mentor.
     *
     * @param template which mail
     * @param language of its texts
     * @param greeted name of the recipient
     * @param about what it speaks of
     */
    record Note(MailTemplate template, Language language, String greeted, About about) {

        /** Hides the name. */
        @Override
        public String toString() {
            return "Note of " + template;
        }

        /**
         * What a note speaks of.
         *
         * @param alliance name of the alliance, or null where it is about a mentor
         * @param other name of another alliance, or null
         * @param deadline until when the recipient can act, or null
         * @param day the day that matters, or null
         * @param action where the button leads, or null where there is none
         */
        public record About(
                @Nullable String alliance,
                @Nullable String other,
                @Nullable Instant deadline,
                @Nullable LocalDate day,
                @Nullable URI action) {

            /** Hides the link. */
            @Override
            public String toString() {
                return "About";
            }
        }
    }

    /**
     * What there is to say.
     *
     * @param template which mail
     * @param language of its texts
     * @param greeted name of the recipient
     * @param request the mission, without persons
     * @param detail what only some mails say
     */
    record Content(Template template, Language language, String greeted, Contacts.Request request, Detail detail) {

        /** Hides names. */
        @Override
        public String toString() {
            return "Content of " + template;
        }
    }

    /**
     * What only some mails say.
     *
     * @param aim the initiator's own words, or null
     * @param other whom the recipient shall get in touch with, or null
     * @param deadline until when the recipient can act, or null
     * @param action where the button leads, or null where there is none
     * @param matter the appointment in question, or null
     */
    record Detail(
            @Nullable String aim,
            @Nullable Other other,
            @Nullable Instant deadline,
            @Nullable URI action,
            @Nullable Matter matter) {

        /** Hides names and the link. */
        @Override
        public String toString() {
            return "Detail";
        }
    }

    /**
     * The other party.
     *
     * @param person who
     * @param town or null
     * @param organisation or null
     */
    record Other(
            Contacts.Person person,
            @Nullable String town,
            @Nullable String organisation) {

        /** Hides all of it. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
