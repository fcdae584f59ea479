package org.alliancementors.notification.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mails to one recipient, whatever they are about. What they are about is named with them. */
public interface Ledger {

    /**
     * The mails to a recipient, the newest first.
     *
     * @param recipient one that is the same everywhere: a mentor, the desk, the media office
     * @param filter which of them
     * @param skip how many stand before
     * @param size how many at most
     */
    Found to(Recipient recipient, Filter filter, int skip, int size);

    /**
     * Which mails are looked for.
     *
     * @param state code of the state in which they stand, or null for any
     * @param template what they say, or null for anything
     */
    record Filter(@Nullable String state, @Nullable MailTemplate template) {

        /** Whether it lets this mail pass. */
        public boolean takes(Mail mail) {
            return (state == null || state.equals(mail.state().code()))
                    && (template == null || template == mail.order().template());
        }
    }

    /**
     * A mail with what it is about.
     *
     * @param subject what it is about
     * @param mail the mail
     */
    record Entry(Subject subject, Mail mail) {}

    /**
     * A part of what was looked for.
     *
     * @param entries the part
     * @param total how many there are in all
     */
    record Found(List<Entry> entries, long total) {

        /** Keeps a copy. */
        public Found {
            entries = List.copyOf(entries);
        }
    }
}
