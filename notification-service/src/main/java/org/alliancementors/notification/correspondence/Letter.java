package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out. Made anew for each attempt and, while the same things are true, the same each time.
 *
 * @param id which mail it is
 * @param subject what it is about
 * @param messageId the part of its Message-ID before the @, the same in all attempts
 * @param to the recipient's name and address
 * @param language of its texts
 * @param text what it says
 * @param unsubscribe where one click ends such mails, or null where it is essential
 */
public record Letter(
        MailId id,
        Subject subject,
        String messageId,
        Addressee to,
        Locale language,
        Text text,
        @Nullable URI unsubscribe) {

    /** One that its recipient cannot do without. */
    public Letter(MailId id, Subject subject, String messageId, Addressee to, Locale language, Text text) {
        this(id, subject, messageId, to, language, text, null);
    }

    /** What holds it together with other mails. */
    public String thread() {
        return subject.thread();
    }

    /** Hides the content: letters get into messages of exceptions by accident. */
    @Override
    public String toString() {
        return "Letter " + id;
    }

    /**
     * Where it goes.
     *
     * @param name for the header
     * @param address for the envelope
     */
    public record Addressee(String name, String address) {

        /** Hides both. */
        @Override
        public String toString() {
            return "Addressee";
        }
    }

    /**
     * What it says, twice.
     *
     * @param subject one line
     * @param plain the text part
     * @param html the HTML part
     * @param calendars what changes in the recipient's calendar, one file for each entry
     * @param gist what a digest repeats of it, or null where no digest does
     */
    public record Text(
            String subject,
            String plain,
            String html,
            List<CalendarFile> calendars,
            @Nullable Gist gist) {

        /** Keeps a copy. */
        public Text {
            calendars = List.copyOf(calendars);
        }

        /** One that changes no calendar. */
        public Text(String subject, String plain, String html) {
            this(subject, plain, html, List.of(), null);
        }

        /** One that no digest repeats. */
        public Text(String subject, String plain, String html, List<CalendarFile> calendars) {
            this(subject, plain, html, calendars, null);
        }

        Text with(List<CalendarFile> files) {
            return new Text(subject, plain, html, files, gist);
        }

        /** Hides the content. */
        @Override
        public String toString() {
            return "Text";
        }
    }

    /**
     * What a digest repeats of a mail.
     *
     * @param sentence what happened
     * @param action where the button leads, or null where there is none
     */
    public record Gist(String sentence, @Nullable URI action) {

        /** Hides both. */
        @Override
        public String toString() {
            return "Gist";
        }
    }

    /**
     * What a calendar takes in (RFC 5545).
     *
     * @param method PUBLISH for an entry as it is now, CANCEL for one that is off
     * @param content lines ended by CR LF
     */
    public record CalendarFile(String method, String content) {

        /** Hides the content. */
        @Override
        public String toString() {
            return "CalendarFile " + method;
        }
    }
}
