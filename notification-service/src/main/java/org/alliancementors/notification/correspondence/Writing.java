package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionReference;
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
     * What changes in the recipient's calendar, one file for each entry, since clients take one UID at a time.
     *
     * @param madeAt when the mail was called for, the same for every attempt
     */
    List<Letter.CalendarFile> calendars(Content content, Instant madeAt);

    /** Writes a calendar that is subscribed to, as one file with all its entries. The same dates always give the same text. */
    String subscription(Language language, List<Dated> dates);

    /**
     * Writes what is about no mission.
     *
     * @throws RuntimeException when the templates are at fault
     */
    Letter.Text write(Note note);

    /**
     * Writes the digest of a reader.
     *
     * @throws RuntimeException when the templates are at fault
     */
    Letter.Text write(Digest digest);

    /**
     * Writes what waits at the desk.
     *
     * @throws RuntimeException when the templates are at fault
     */
    Letter.Text write(DeskDay day);

    /**
     * News of a reader.
     *
     * @param language of its texts
     * @param greeted name of the recipient
     * @param at the day for which it gathers
     * @param news what there is, at least one
     * @param preferences where the recipient says how to be written to, or null
     */
    record Digest(
            Language language,
            String greeted,
            Instant at,
            List<News> news,
            @Nullable URI preferences) {

        /** Hides the name. */
        @Override
        public String toString() {
            return "Digest of " + at;
        }

        /**
         * One of the news.
         *
         * @param title subject of the mail that it would have been
         * @param sentence what happened, or null
         * @param action where it leads, or null
         */
        public record News(
                String title,
                @Nullable String sentence,
                @Nullable URI action) {

            static News of(Letter.Text text) {
                var gist = text.gist();
                return gist == null
                        ? new News(text.subject(), null, null)
                        : new News(text.subject(), gist.sentence(), gist.action());
            }

            /** Hides the content. */
            @Override
            public String toString() {
                return "News";
            }
        }
    }

    /**
     * What waits at the desk.
     *
     * @param language of its texts
     * @param greeted name of the desk
     * @param at which day
     * @param report what waits
     * @param action where the desk sees it
     */
    record DeskDay(Language language, String greeted, Instant at, DeskReport report, URI action) {}

    /**
     * What there is to say about an alliance or a mentor.
     *
     * @param template which mail
     * @param language of its texts
     * @param greeted name of the recipient
     * @param about what it speaks of
     * @param preferences where the recipient says how to be written to, or null
     */
    record Note(
            MailTemplate template,
            Language language,
            String greeted,
            About about,
            @Nullable URI preferences) {

        /** One to somebody without preferences. */
        public Note(MailTemplate template, Language language, String greeted, About about) {
            this(template, language, greeted, about, null);
        }

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
     * @param preferences where the recipient says how to be written to, or null
     */
    record Content(
            Template template,
            Language language,
            String greeted,
            Contacts.Request request,
            Detail detail,
            @Nullable URI preferences) {

        /** One to somebody without preferences. */
        public Content(Template template, Language language, String greeted, Contacts.Request request, Detail detail) {
            this(template, language, greeted, request, detail, null);
        }

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
     * @param calendar what it means for the recipient's calendar
     */
    record Detail(
            @Nullable String aim,
            @Nullable Other other,
            @Nullable Instant deadline,
            @Nullable URI action,
            @Nullable Matter matter,
            ForCalendar calendar) {

        /** One that changes no calendar. */
        public Detail(
                @Nullable String aim,
                @Nullable Other other,
                @Nullable Instant deadline,
                @Nullable URI action,
                @Nullable Matter matter) {
            this(aim, other, deadline, action, matter, new ForCalendar(List.of(), null));
        }

        /** Hides names and the link. */
        @Override
        public String toString() {
            return "Detail";
        }
    }

    /**
     * What a mail means for its recipient's calendar.
     *
     * @param entries what changes there
     * @param subscription where all of it can be subscribed to, or null where that is not said
     */
    record ForCalendar(
            List<CalendarEntry> entries, @Nullable URI subscription) {

        /** Keeps a copy. */
        public ForCalendar {
            entries = List.copyOf(entries);
        }

        /** Hides the link. */
        @Override
        public String toString() {
            return "ForCalendar";
        }
    }

    /**
     * An entry of a subscribed calendar.
     *
     * @param entry what stands there
     * @param reference of its mission
     * @param request what the mission is about, or null while its owner cannot be asked
     * @param since when it was last told of
     */
    record Dated(CalendarEntry entry, MissionReference reference, Contacts.@Nullable Request request, Instant since) {}

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
