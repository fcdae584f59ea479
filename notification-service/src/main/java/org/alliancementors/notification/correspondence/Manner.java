package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.util.Locale;
import org.alliancementors.events.codes.Language;
import org.jspecify.annotations.Nullable;

/**
 * In which manner a mail is written to its reader.
 *
 * @param language of its texts
 * @param preferences where its reader says how to be written to, or null where nobody's preferences count
 * @param unsubscribe where one click ends such mails (RFC 8058), or null where the mail is essential
 */
record Manner(
        Language language,
        @Nullable URI preferences,
        @Nullable URI unsubscribe) {

    /** Essential mails name the page to mentors only: initiators and contacts get few others. */
    static Manner of(Job job, Contacts.Person person, Briefing briefing, Links links) {
        var order = job.order();
        boolean essential = order.importance() == Importance.ESSENTIAL;
        var reader = job.reader();
        return new Manner(
                briefing.language(job, person),
                reader.filter(_ -> !essential || order.recipient() instanceof Recipient.Mentor)
                        .map(r -> links.preferences(r, order.createdAt()))
                        .orElse(null),
                reader.filter(_ -> !essential)
                        .map(r -> links.unsubscribe(r, order.createdAt()))
                        .orElse(null));
    }

    /** The letter of a mail. */
    Letter letter(Job job, MessageIds messageIds, Contacts.Person to, Letter.Text text) {
        return new Letter(
                job.id(),
                job.subject(),
                messageIds.of(job.subject(), job.id()),
                new Letter.Addressee(to.name(), to.email()),
                language == Language.DE ? Locale.GERMAN : Locale.ENGLISH,
                text,
                unsubscribe);
    }
}
